namespace Cosmos.Core.DeviceTree;

/// <summary>
/// Walks all nodes in document order by <c>foreach</c>. What a child must know of each open parent is packed into three
/// words, four bits or one bit per depth, because there is no heap yet when the kernel first reads its tree.
/// </summary>
public ref struct FdtNodeEnumerator
{
    private const int DefaultAddressCells = 2;
    private const int DefaultSizeCells = 1;

    private readonly FdtStructure _structure;
    private int _next;
    private int _current;
    private int _depth;
    private ulong _addressCells;
    private ulong _sizeCells;
    private uint _enabled;

    internal FdtNodeEnumerator(FdtStructure structure)
    {
        _structure = structure;
        _depth = -1;
        _addressCells = DefaultAddressCells;
        _sizeCells = DefaultSizeCells;
        _enabled = 1;
    }

    public readonly FdtNode Current => new(
        _structure,
        _current,
        _depth,
        (int)(_addressCells >> (4 * _depth)) & 15,
        (int)(_sizeCells >> (4 * _depth)) & 15,
        ((_enabled >> _depth) & 1) != 0);

    public readonly FdtNodeEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            uint token = _structure.TokenAt(_next);
            if (token == FdtToken.End)
            {
                return false;
            }

            int offset = _next;
            _next = _structure.Next(offset);
            if (token == FdtToken.EndNode)
            {
                _depth--;
            }
            else if (token == FdtToken.BeginNode)
            {
                Open(offset);
                return true;
            }
        }
    }

    /// <summary>Enters a node and notes, one level deeper, what its own children will ask for.</summary>
    private void Open(int offset)
    {
        _current = offset;
        _depth++;
        FdtNode node = Current;
        int child = _depth + 1;
        ulong nibble = 15UL << (4 * child);
        ulong address = node.GetCell("#address-cells"u8, DefaultAddressCells) & 15;
        ulong size = node.GetCell("#size-cells"u8, DefaultSizeCells) & 15;
        _addressCells = (_addressCells & ~nibble) | (address << (4 * child));
        _sizeCells = (_sizeCells & ~nibble) | (size << (4 * child));
        _enabled = node.IsEnabled ? _enabled | (1u << child) : _enabled & ~(1u << child);
    }
}
