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
    public IchRegisters Ich;
    public FpRegisters Fp;
    public HostFpRegisters HostFp;

    /// <summary>Everything as PSCI's CPU_ON leaves it (DEN0022 6.4); run by the target's own thread before it first enters.</summary>
    public void Reset(ulong entryPoint, ulong contextId, bool bigEndian)
    {
        Exit = default;
        Fp = default;
        Registers.Reset(entryPoint, contextId);
        El1.Reset(bigEndian);
        Ich.Reset();
    }

    /// <summary>
    /// Everything as after a powerdown that an interrupt has ended: as from <see cref="Reset"/>, but the timers go on. The
    /// device tree promises that (always-on), as they are what wakes the vCPU.
    /// </summary>
    public void Resume(ulong entryPoint, ulong contextId, bool bigEndian)
    {
        El1Registers before = El1;
        Reset(entryPoint, contextId, bigEndian);
        El1.CntvCtlEl0 = before.CntvCtlEl0;
        El1.CntvCvalEl0 = before.CntvCvalEl0;
        El1.CntpCtlEl0 = before.CntpCtlEl0;
        El1.CntpCvalEl0 = before.CntpCvalEl0;
    }
}
