using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>What the device tree says about the generic timers (Linux binding arm,armv8-timer).</summary>
public static class TimerDescription
{
    // Secure EL1, non-secure EL1, virtual, EL2, of three cells each.
    private const int HypervisorIndex = 3;
    private const int CellsPerInterrupt = 3;
    private const uint Ppi = 1;
    private const uint FirstPpi = 16;

    /// <summary>Whether the EL2 timer has the interrupt that <see cref="GenericTimer"/> listens to; true of a tree that does not tell.</summary>
    public static bool IsUsable(FlattenedDeviceTree tree)
    {
        const int Cell = HypervisorIndex * CellsPerInterrupt;
        return !tree.TryFindCompatible("arm,armv8-timer"u8, out FdtNode node)
            || !node.TryGetProperty("interrupts"u8, out FdtProperty interrupts)
            || !interrupts.TryGetCell(Cell, out uint type) || !interrupts.TryGetCell(Cell + 1, out uint number)
            || (type == Ppi && number + FirstPpi == GenericTimer.InterruptId);
    }
}
