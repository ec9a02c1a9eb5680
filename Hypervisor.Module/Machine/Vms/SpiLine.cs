using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>A device's interrupt output, wired to an SPI of its VM. The bus is locked whenever a device drives it.</summary>
/// <param name="intid">32 and up.</param>
internal sealed class SpiLine(VmInterrupts interrupts, int intid) : IInterruptLine
{
    private bool _isHigh;

    public void Set(bool asserted)
    {
        if (asserted != _isHigh)
        {
            _isHigh = asserted;
            interrupts.SetSpi(intid, asserted);
        }
    }
}
