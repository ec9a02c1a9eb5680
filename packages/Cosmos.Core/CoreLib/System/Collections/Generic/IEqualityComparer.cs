using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>An equality with a hash.</summary>
public interface IEqualityComparer<in T>
    where T : allows ref struct
{
    bool Equals(T? x, T? y);

    int GetHashCode([DisallowNull] T obj);
}
