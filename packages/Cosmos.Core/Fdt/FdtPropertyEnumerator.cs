namespace Cosmos.Core.DeviceTree;

/// <summary>Walks the properties of one node by <c>foreach</c>; they all stand before the node's first child.</summary>
public ref struct FdtPropertyEnumerator
{
    private readonly FdtStructure _structure;
    private int _next;
    private int _current;

    internal FdtPropertyEnumerator(FdtStructure structure, int first)
    {
        _structure = structure;
        _next = first;
    }

    public readonly FdtProperty Current => _structure.PropertyAt(_current);

    public readonly FdtPropertyEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_structure.TokenAt(_next) == FdtToken.Nop)
        {
            _next = _structure.Next(_next);
        }

        if (_structure.TokenAt(_next) != FdtToken.Property)
        {
            return false;
        }

        _current = _next;
        _next = _structure.Next(_next);
        return true;
    }
}
