namespace System.Collections.Generic;

/// <summary>Order of nullable values; null comes first. ilc looks the class up by name.</summary>
internal sealed class NullableComparer<T> : Comparer<T?>
    where T : struct
{
    public override int Compare(T? x, T? y) => Nullable.Compare(x, y);
}
