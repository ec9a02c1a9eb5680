using System.Runtime.InteropServices;

namespace Hypervisor.Model.Arm;

/// <summary>
/// One vCPU's whole register state. What each exit touches comes first, so that its offsets fit load and store pairs;
/// the rest moves only when another vCPU, or managed code that needs it, takes over the registers.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct VcpuContext
{
    public VcpuRegisters Registers;
    public RawExit Exit;
    public El1Registers El1;
    public FpRegisters Fp;
    public HostFpRegisters HostFp;

    /// <summary>Everything as PSCI's CPU_ON leaves it (DEN0022 6.4); run by the target's own thread before it first enters.</summary>
    public void Reset(ulong entryPoint, ulong contextId, bool bigEndian)
    {
        Exit = default;
        Fp = default;
        Registers.Reset(entryPoint, contextId);
        El1.Reset(bigEndian);
    }
}
