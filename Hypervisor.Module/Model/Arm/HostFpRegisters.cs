using System.Runtime.InteropServices;

namespace Hypervisor.Model.Arm;

/// <summary>
/// The FP registers that the kernel's own code expects back from a call (AAPCS64 6.1.2): kept here while a guest's FP state
/// occupies the hardware.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct HostFpRegisters
{
    public ulong D8, D9, D10, D11, D12, D13, D14, D15;
}
