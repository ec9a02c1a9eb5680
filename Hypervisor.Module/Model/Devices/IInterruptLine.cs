namespace Hypervisor.Model.Devices;

/// <summary>A device's level-sensitive interrupt output, as the interrupt controller sees it.</summary>
public interface IInterruptLine
{
    /// <summary>Says the level after a change of the device's state; it may be the level from before.</summary>
    void Set(bool asserted);
}
