using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>The natural order of a type.</summary>
/// <remarks>ilc replaces Create as it does that of <see cref="EqualityComparer{T}"/>.</remarks>
public abstract class Comparer<T> : IComparer, IComparer<T>
{
    private static Comparer<T>? s_default;

    public static Comparer<T> Default
    {
        [Intrinsic]
        get => s_default ??= Create();
    }

    public static Comparer<T> Create(Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new ComparisonComparer<T>(comparison);
    }

    public abstract int Compare(T? x, T? y);

    int IComparer.Compare(object? x, object? y) => Compare((T?)x, (T?)y);

    [Intrinsic]
    private static Comparer<T> Create() => new ObjectComparer<T>();
}
