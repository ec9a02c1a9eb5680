using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Equality of enumerations without boxing. ilc looks the class up by name.</summary>
internal sealed class EnumEqualityComparer<T> : EqualityComparer<T>
    where T : struct, Enum
{
    public override bool Equals(T x, T y) => EnumBits.Of(x) == EnumBits.Of(y);

    public override int GetHashCode([DisallowNull] T obj) => EnumBits.Of(obj).GetHashCode();
}
