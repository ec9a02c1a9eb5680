using System.Runtime.InteropServices;

namespace Kernel.Plugs.Guest;

/// <summary>
/// What lies on SP_EL2 while a guest runs: the registers that the C# caller of GuestEntry.Run expects back, and the way from an exit
/// to the vCPU. Only the assembly here uses it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GuestFrame
{
    public ulong X29, X30, X19, X20, X21, X22, X23, X24, X25, X26, X27, X28;

    /// <summary>The running vCPU's context.</summary>
    public ulong Context;

    /// <summary>The guest's x0 and x1 for the first instructions of an exit.</summary>
    public ulong GuestX0, GuestX1;

    /// <summary>Keeps SP 16-byte aligned.</summary>
    public ulong Alignment;
}
