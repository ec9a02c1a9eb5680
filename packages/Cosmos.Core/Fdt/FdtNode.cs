using System;

namespace Cosmos.Core.DeviceTree;

/// <summary>One node of a checked tree, together with what its parent says about it: how reg is laid out, and whether it is switched off.</summary>
public readonly ref struct FdtNode
{
    private readonly FdtStructure _structure;
    private readonly int _offset;

    internal FdtNode(FdtStructure structure, int offset, int depth, int addressCells, int sizeCells, bool parentEnabled)
    {
        _structure = structure;
        _offset = offset;
        Depth = depth;
        AddressCells = addressCells;
        SizeCells = sizeCells;
        IsEnabled = parentEnabled && StatusIsOkay();
    }

    /// <summary>Node name with its unit address, e.g. <c>pl011@9000000</c>; empty for the root.</summary>
    public ReadOnlySpan<byte> Name => _structure.NodeNameAt(_offset);

    /// <summary>0 for the root.</summary>
    public int Depth { get; }

    /// <summary>The parent's #address-cells: cells per address in this node's reg (2 when the parent is silent).</summary>
    public int AddressCells { get; }

    /// <summary>The parent's #size-cells: cells per size in this node's reg (1 when the parent is silent).</summary>
    public int SizeCells { get; }

    /// <summary>
    /// False when this node or one above it has a status other than "okay". Such a node must be left alone: TF-A describes
    /// secure RAM and a secure UART by disabled nodes.
    /// </summary>
    public bool IsEnabled { get; }

    public FdtPropertyEnumerator Properties => new(_structure, _structure.Next(_offset));

    public bool TryGetProperty(ReadOnlySpan<byte> name, out FdtProperty property)
    {
        foreach (FdtProperty candidate in Properties)
        {
            if (FdtText.Same(candidate.Name, name))
            {
                property = candidate;
                return true;
            }
        }

        property = default;
        return false;
    }

    /// <summary>The first cell of a property, or <paramref name="absent"/>.</summary>
    public uint GetCell(ReadOnlySpan<byte> name, uint absent) =>
        TryGetProperty(name, out FdtProperty property) && property.TryGetCell(0, out uint cell) ? cell : absent;

    public bool IsCompatible(ReadOnlySpan<byte> compatible) =>
        TryGetProperty("compatible"u8, out FdtProperty property) && property.Contains(compatible);

    public bool IsDeviceType(ReadOnlySpan<byte> type) =>
        TryGetProperty("device_type"u8, out FdtProperty property) && FdtText.Same(property.String, type);

    /// <summary>
    /// Entry <paramref name="index"/> of reg, by the parent's cell counts. Addresses are those of the parent's bus: a
    /// ranges translation is not applied, which is right for children of the root and of identity-mapped buses.
    /// </summary>
    public bool TryGetReg(int index, out FdtRange range)
    {
        range = default;
        if (index < 0 || !TryGetProperty("reg"u8, out FdtProperty reg))
        {
            return false;
        }

        int start = index * (AddressCells + SizeCells);
        if (!reg.TryGetNumber(start, AddressCells, out ulong address) || !reg.TryGetNumber(start + AddressCells, SizeCells, out ulong size))
        {
            return false;
        }

        range = new FdtRange(address, size);
        return AddressCells + SizeCells > 0;
    }

    private bool StatusIsOkay() =>
        !TryGetProperty("status"u8, out FdtProperty status) || FdtText.Same(status.String, "okay"u8) || FdtText.Same(status.String, "ok"u8);
}
