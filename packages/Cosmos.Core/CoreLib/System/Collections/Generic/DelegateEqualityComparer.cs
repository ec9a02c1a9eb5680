using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Equality by two functions.</summary>
internal sealed class DelegateEqualityComparer<T>(Func<T?, T?, bool> equals, Func<T, int>? getHashCode) : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y) => equals(x, y);

    public override int GetHashCode([DisallowNull] T obj)
        => getHashCode is null ? throw new NotSupportedException("The comparer has no hash function.") : getHashCode(obj);
}
