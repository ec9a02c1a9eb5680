namespace Cosmos.Core;

/// <summary>
/// What a collector must know of an object, read from the method table that ilc lays out: flags (4 bytes, component size in the low
/// 16 bits of what has components), base size (4 bytes), and, in front of it, the series of its references.
/// </summary>
public static unsafe class ObjectShape
{
    private const uint HasReferencesFlag = 0x0100_0000;
    private const uint HasComponentsFlag = 0x8000_0000;
    private const ulong ComponentSizeMask = 0xFFFF;

    /// <summary>Where an object that has components counts them.</summary>
    private const int LengthOffset = 8;

    /// <summary>Whether objects of this type can hold references.</summary>
    public static bool HasReferences(byte* methodTable) => (*(uint*)methodTable & HasReferencesFlag) != 0;

    /// <summary>Bytes of an object, from the word in front of its reference.</summary>
    public static ulong SizeOf(ulong reference)
    {
        byte* methodTable = *(byte**)reference;
        uint flags = *(uint*)methodTable;
        ulong size = *(uint*)(methodTable + 4);
        if ((flags & HasComponentsFlag) != 0)
        {
            size += (flags & ComponentSizeMask) * *(uint*)(reference + LengthOffset);
        }

        return (size + 7) & ~7UL;
    }
}
