using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>Cache maintenance by address, for memory that an agent with other attributes will read or execute.</summary>
public static class Cache
{
    /// <summary>
    /// DC CIVAC on every line (size from CTR_EL0) that touches the range, then DSB SY.
    /// </summary>
    /// <param name="start">Byte address, any alignment.</param>
    /// <param name="length">Bytes; 0 does nothing.</param>
    [PlugMethod(PlugRequired = true)]
    public static void CleanAndInvalidate(nuint start, nuint length) => throw null!;

    /// <summary>IC IALLUIS, DSB SY, ISB: after code was written and cleaned.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void InvalidateInstructions() => throw null!;
}
