using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Equality of nullable values. ilc looks the class up by name.</summary>
internal sealed class NullableEqualityComparer<T> : EqualityComparer<T?>
    where T : struct
{
    public override bool Equals(T? x, T? y) => Nullable.Equals(x, y);

    public override int GetHashCode([DisallowNull] T? obj) => obj.GetHashCode();
}
