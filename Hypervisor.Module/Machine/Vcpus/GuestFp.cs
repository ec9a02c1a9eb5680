using Hypervisor.Model.Arm;
using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The FP/SIMD state that a guest may have left in the hardware.</summary>
public static unsafe class GuestFp
{
    /// <summary>
    /// If the hardware holds this context's FP state, drops it: the context is about to be given new values. FP accesses of the
    /// kernel no longer trap.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Forget(VcpuContext* context) => throw null!;
}
