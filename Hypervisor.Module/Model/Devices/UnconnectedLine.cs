namespace Hypervisor.Model.Devices;

/// <summary>The interrupt line of a device whose guest polls it.</summary>
public sealed class UnconnectedLine : IInterruptLine
{
    public void Set(bool asserted)
    {
    }
}
