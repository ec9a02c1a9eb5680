using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>Equality and order of strings; ordinal, with or without ASCII case, also under the culture names.</summary>
public abstract class StringComparer : IComparer, IEqualityComparer, IComparer<string?>, IEqualityComparer<string?>
{
    private static readonly StringComparer s_ordinal = new OrdinalStringComparer(StringComparison.Ordinal);
    private static readonly StringComparer s_ordinalIgnoreCase = new OrdinalStringComparer(StringComparison.OrdinalIgnoreCase);

    public static StringComparer Ordinal => s_ordinal;

    public static StringComparer OrdinalIgnoreCase => s_ordinalIgnoreCase;

    public static StringComparer InvariantCulture => s_ordinal;

    public static StringComparer InvariantCultureIgnoreCase => s_ordinalIgnoreCase;

    public static StringComparer CurrentCulture => s_ordinal;

    public static StringComparer CurrentCultureIgnoreCase => s_ordinalIgnoreCase;

    public static StringComparer FromComparison(StringComparison comparisonType)
        => OrdinalText.IgnoresCase(comparisonType) ? s_ordinalIgnoreCase : s_ordinal;

    public abstract int Compare(string? x, string? y);

    public abstract bool Equals(string? x, string? y);

    public abstract int GetHashCode(string obj);

    public int Compare(object? x, object? y) => Compare((string?)x, (string?)y);

    public new bool Equals(object? x, object? y) => Equals((string?)x, (string?)y);

    public int GetHashCode([DisallowNull] object obj) => GetHashCode((string)obj);

    private sealed class OrdinalStringComparer(StringComparison comparison) : StringComparer
    {
        public override int Compare(string? x, string? y) => string.Compare(x, y, comparison);

        public override bool Equals(string? x, string? y) => string.Equals(x, y, comparison);

        public override int GetHashCode(string obj) => obj.GetHashCode(comparison);
    }
}
