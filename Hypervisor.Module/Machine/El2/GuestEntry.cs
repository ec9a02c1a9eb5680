using Hypervisor.Model.Arm;
using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The way into a guest, and back: a call that returns when the guest exits.</summary>
public static unsafe class GuestEntry
{
    /// <summary>
    /// Runs the guest whose registers <paramref name="context"/> holds until it exits, then leaves them and the exit there.
    /// Interrupts are masked before and after; its EL1 registers and stage 2 are in the hardware (<see cref="VcpuLoader"/>).
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Run(VcpuContext* context) => throw null!;
}
