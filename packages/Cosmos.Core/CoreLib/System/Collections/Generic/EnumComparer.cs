using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Order of enumerations by number. ilc looks the class up by name.</summary>
internal sealed class EnumComparer<T> : Comparer<T>
    where T : struct, Enum
{
    public override int Compare(T x, T y)
    {
        // Enumerations that are unsigned and use their top bit are rare; they would need the underlying type here.
        return EnumBits.Of(x).CompareTo(EnumBits.Of(y));
    }
}
