namespace Cosmos.Core.Acpi;

/// <summary>The interrupt controller structures of a MADT, one after the other (ACPI 6.5, 5.2.12).</summary>
/// <param name="madt">A checked MADT.</param>
public ref struct MadtEntries(AcpiTable madt)
{
    /// <summary>GIC CPU interface: one for each CPU.</summary>
    public const byte CpuInterface = 0xB;

    /// <summary>GIC distributor.</summary>
    public const byte Distributor = 0xC;

    /// <summary>GIC redistributor discovery range.</summary>
    public const byte Redistributor = 0xE;

    private const int FirstOffset = 44;

    private readonly AcpiTable _madt = madt;
    private int _next = FirstOffset;

    /// <summary>Where the current structure begins within the table.</summary>
    public int Offset { get; private set; }

    /// <summary>The current structure's type.</summary>
    public readonly byte Type => _madt.Byte(Offset);

    /// <summary>True once a structure has been met that is empty or runs over the table's end; nothing follows it.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Goes to the next structure.</summary>
    public bool MoveNext()
    {
        int length = _madt.Byte(_next + 1);
        if (_next >= _madt.Length || length < 2 || length > _madt.Length - _next)
        {
            IsBroken = _next < _madt.Length;
            return false;
        }

        Offset = _next;
        _next += length;
        return true;
    }

    /// <summary>Goes to the next structure of a type whose length is at least so much; a shorter one is taken for damage.</summary>
    public bool MoveNext(byte type, int minimumLength)
    {
        while (MoveNext())
        {
            if (Type == type)
            {
                IsBroken = _next - Offset < minimumLength;
                return !IsBroken;
            }
        }

        return false;
    }
}
