using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Ordinal equality of strings. ilc looks the class up by name.</summary>
internal sealed class StringEqualityComparer : EqualityComparer<string?>
{
    public override bool Equals(string? x, string? y) => string.Equals(x, y);

    public override int GetHashCode([DisallowNull] string? obj) => obj is null ? 0 : obj.GetHashCode();
}
