using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>Where the machine's console is (Linux binding arm,pl011).</summary>
/// <param name="registers">Its register window; empty when the machine has no PL011.</param>
/// <param name="interruptId">INTID of its interrupt; 0 when the tree names none.</param>
public readonly struct SerialDescription(PhysicalRange registers, uint interruptId)
{
    private const uint InterruptTypeSpi = 0;
    private const uint FirstSpi = 32;

    public PhysicalRange Registers { get; } = registers;

    public uint InterruptId { get; } = interruptId;

    /// <summary>The console that /chosen names if it is an enabled PL011, else the first enabled one.</summary>
    public static SerialDescription FromDeviceTree(FlattenedDeviceTree tree)
    {
        bool chosen = tree.TryGetStandardOutput(out FdtNode node) && node.IsEnabled && node.IsCompatible("arm,pl011"u8);
        if ((!chosen && !tree.TryFindCompatible("arm,pl011"u8, out node)) || !node.TryGetReg(0, out FdtRange registers))
        {
            return default;
        }

        return new SerialDescription(new PhysicalRange(registers.Address, registers.Size), InterruptOf(node));
    }

    /// <summary>The GICv3 binding's three cells: type, number, flags.</summary>
    private static uint InterruptOf(FdtNode node)
    {
        bool named = node.TryGetProperty("interrupts"u8, out FdtProperty interrupts)
            && interrupts.TryGetCell(0, out uint type) && type == InterruptTypeSpi;
        return named && interrupts.TryGetCell(1, out uint number) ? FirstSpi + number : 0;
    }
}
