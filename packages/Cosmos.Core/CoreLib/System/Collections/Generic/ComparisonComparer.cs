namespace System.Collections.Generic;

/// <summary>Order by a function.</summary>
internal sealed class ComparisonComparer<T>(Comparison<T> comparison) : Comparer<T>
{
    public override int Compare(T? x, T? y) => comparison(x!, y!);
}
