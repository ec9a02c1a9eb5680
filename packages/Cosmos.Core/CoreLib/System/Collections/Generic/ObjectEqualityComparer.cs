using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Equality of types that are only known at run time. ilc looks the class up by name.</summary>
internal sealed class ObjectEqualityComparer<T> : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y)
    {
        if (x is null || y is null)
        {
            return x is null && y is null;
        }

        return x is IEquatable<T> equatable ? equatable.Equals(y) : x.Equals(y);
    }

    public override int GetHashCode([DisallowNull] T obj) => obj is null ? 0 : obj.GetHashCode();
}
