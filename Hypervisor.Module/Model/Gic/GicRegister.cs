namespace Hypervisor.Model.Gic;

/// <summary>Register offsets of the GICv3 distributor and redistributor (Arm IHI0069 H, sections 12.8 to 12.11).</summary>
internal static class GicRegister
{
    internal const ulong DistributorCtlr = 0x0000;
    internal const ulong DistributorTyper = 0x0004;
    internal const ulong DistributorIidr = 0x0008;
    internal const ulong Irouter = 0x6000;

    internal const ulong RedistributorIidr = 0x0004;
    internal const ulong RedistributorTyper = 0x0008;
    internal const ulong RedistributorWaker = 0x0014;

    // Per-interrupt registers: at these offsets in the distributor and in the redistributor's SGI frame alike.
    internal const ulong Igroupr = 0x0080;
    internal const ulong Isenabler = 0x0100;
    internal const ulong Icenabler = 0x0180;
    internal const ulong Ispendr = 0x0200;
    internal const ulong Icpendr = 0x0280;
    internal const ulong Isactiver = 0x0300;
    internal const ulong Icactiver = 0x0380;
    internal const ulong Ipriorityr = 0x0400;
    internal const ulong Itargetsr = 0x0800;
    internal const ulong Icfgr = 0x0C00;
    internal const ulong Igrpmodr = 0x0D00;

    internal const ulong Pidr2 = 0xFFE8;

    /// <summary>Architecture revision 3 (GICv3), and the JEDEC bit and designer bits of an Arm part.</summary>
    internal const uint Pidr2Value = 0x3B;

    /// <summary>Implementer Arm (0x43B), no product id: software must not take it for a part with errata.</summary>
    internal const uint IidrValue = 0x43B;

    internal const ulong FrameSize = 0x1_0000;
}
