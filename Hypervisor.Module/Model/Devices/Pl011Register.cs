namespace Hypervisor.Model.Devices;

/// <summary>Register offsets and bits of the PL011 (Arm DDI0183 r1p5, chapter 3).</summary>
internal static class Pl011Register
{
    internal const ulong Dr = 0x000;
    internal const ulong Rsr = 0x004;
    internal const ulong Fr = 0x018;
    internal const ulong Ilpr = 0x020;
    internal const ulong Ibrd = 0x024;
    internal const ulong Fbrd = 0x028;
    internal const ulong LcrH = 0x02C;
    internal const ulong Cr = 0x030;
    internal const ulong Ifls = 0x034;
    internal const ulong Imsc = 0x038;
    internal const ulong Ris = 0x03C;
    internal const ulong Mis = 0x040;
    internal const ulong Icr = 0x044;
    internal const ulong Dmacr = 0x048;

    /// <summary>PeriphID0 to 3 and PCellID0 to 3, one byte every four.</summary>
    internal const ulong Identification = 0xFE0;

    internal const uint FrReceiveEmpty = 1 << 4;
    internal const uint FrReceiveFull = 1 << 6;
    internal const uint FrTransmitEmpty = 1 << 7;

    internal const uint LcrFifoEnable = 1 << 4;

    internal const uint ReceiveInterrupt = 1 << 4;
    internal const uint TransmitInterrupt = 1 << 5;
    internal const uint ReceiveTimeoutInterrupt = 1 << 6;

    // Writable bits; the rest is reserved and reads as zero.
    internal const uint IlprMask = 0xFF;
    internal const uint IbrdMask = 0xFFFF;
    internal const uint FbrdMask = 0x3F;
    internal const uint LcrMask = 0xFF;
    internal const uint CrMask = 0xFF87;
    internal const uint IflsMask = 0x3F;
    internal const uint InterruptMask = 0x7FF;
    internal const uint DmacrMask = 0x7;

    internal const uint CrReset = 0x300; // RXE and TXE
    internal const uint IflsReset = 0x12; // both FIFOs half full
}
