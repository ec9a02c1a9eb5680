using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>One <see cref="CpuRecord"/> for each vCPU, indexed by MPIDR_EL1.Aff0.</summary>
public static unsafe class CpuRecords
{
    /// <summary>The most vCPUs that a VM has; guest.ld has as many stacks.</summary>
    public const int Count = 8;

    /// <summary>The first record.</summary>
    [PlugMethod(PlugRequired = true)]
    public static CpuRecord* Start() => throw null!;

    public static ref CpuRecord Of(int vcpu) => ref Start()[vcpu];
}
