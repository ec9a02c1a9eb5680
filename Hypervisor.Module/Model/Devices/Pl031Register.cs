namespace Hypervisor.Model.Devices;

/// <summary>Register offsets and bits of the PL031 (Arm DDI0224 r1p3, chapter 3).</summary>
internal static class Pl031Register
{
    internal const ulong Dr = 0x000;
    internal const ulong Mr = 0x004;
    internal const ulong Lr = 0x008;
    internal const ulong Cr = 0x00C;
    internal const ulong Imsc = 0x010;
    internal const ulong Ris = 0x014;
    internal const ulong Mis = 0x018;
    internal const ulong Icr = 0x01C;

    /// <summary>PeriphID0 to 3 and PCellID0 to 3, one byte every four.</summary>
    internal const ulong Identification = 0xFE0;

    internal const uint CrStart = 1;

    /// <summary>The alarm, the only interrupt there is.</summary>
    internal const uint Interrupt = 1;
}
