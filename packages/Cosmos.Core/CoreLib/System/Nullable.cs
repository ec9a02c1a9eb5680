using System.Collections.Generic;

namespace System;

/// <summary>Helpers for nullable values.</summary>
public static class Nullable
{
    public static int Compare<T>(T? n1, T? n2)
        where T : struct
        => n1.HasValue && n2.HasValue
            ? Comparer<T>.Default.Compare(n1.GetValueOrDefault(), n2.GetValueOrDefault())
            : n1.HasValue.CompareTo(n2.HasValue);

    public static bool Equals<T>(T? n1, T? n2)
        where T : struct
        => n1.HasValue == n2.HasValue
            && (!n1.HasValue || EqualityComparer<T>.Default.Equals(n1.GetValueOrDefault(), n2.GetValueOrDefault()));

    public static ref readonly T GetValueRefOrDefaultRef<T>(ref readonly T? nullable)
        where T : struct
        => ref nullable.value;
}
