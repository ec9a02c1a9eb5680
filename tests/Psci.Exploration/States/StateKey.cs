namespace Psci.Exploration.States;

/// <summary>A packed state.</summary>
internal readonly record struct StateKey(ulong Low, ulong High)
{
    private const ulong EntryBit = 1ul << 63;

    /// <summary>Never the default value, which is no state's: the highest bit is free.</summary>
    public StateKey AsEntry() => new(Low, High | EntryBit);

    /// <summary>A mix of all bits (the finalizer of MurmurHash3).</summary>
    public uint Hash()
    {
        ulong hash = (Low * 0x9E37_79B9_7F4A_7C15) ^ (High + 0x632B_E59B_D9B4_E019);
        hash = (hash ^ (hash >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CE_B9FE_1A85_EC53;
        return (uint)(hash ^ (hash >> 33));
    }
}
