using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>The natural equality of a type.</summary>
/// <remarks>
/// ilc replaces Create by the comparer class that fits the type, found by the names Generic-, Nullable-, Enum-, Object- and
/// StringEqualityComparer; in code shared by reference types the body here runs.
/// </remarks>
public abstract class EqualityComparer<T> : IEqualityComparer, IEqualityComparer<T>
{
    private static EqualityComparer<T>? s_default;

    public static EqualityComparer<T> Default
    {
        [Intrinsic]
        get => s_default ??= Create();
    }

    public static EqualityComparer<T> Create(Func<T?, T?, bool> equals, Func<T, int>? getHashCode = null)
        => new DelegateEqualityComparer<T>(equals, getHashCode);

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode([DisallowNull] T obj);

    bool IEqualityComparer.Equals(object? x, object? y) => Equals((T?)x, (T?)y);

    int IEqualityComparer.GetHashCode(object obj) => GetHashCode((T)obj);

    [Intrinsic]
    private static EqualityComparer<T> Create() => new ObjectEqualityComparer<T>();
}
