using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Identity of objects.</summary>
public sealed class ReferenceEqualityComparer : IEqualityComparer<object?>, IEqualityComparer
{
    private static readonly ReferenceEqualityComparer s_instance = new();

    private ReferenceEqualityComparer()
    {
    }

    public static ReferenceEqualityComparer Instance => s_instance;

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

    public int GetHashCode([DisallowNull] object? obj) => RuntimeHelpers.GetHashCode(obj);
}
