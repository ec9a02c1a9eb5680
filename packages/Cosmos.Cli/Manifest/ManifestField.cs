using System.Collections.Generic;

namespace Cosmos.Cli.Manifest;

/// <summary>One field of a VM in the manifest: what the schema and the documents say of it, and what the check lets through to the parser of vm.conf.</summary>
/// <param name="Name">In the manifest.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Description">One sentence, for editors.</param>
public sealed record ManifestField(string Name, ManifestFieldKind Kind, string Description)
{
    /// <summary>Its key in vm.conf.</summary>
    public string Key { get; init; } = Name;

    /// <summary>What it is when it is not given, as JSON; null when there is no default.</summary>
    public string? Default { get; init; }

    /// <summary>All values that are allowed; none for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>A regular expression that every text matches, or each text of a list.</summary>
    public string? Pattern { get; init; }

    /// <summary>Lowest number that is allowed, or each number of a list.</summary>
    public int Minimum { get; init; }

    /// <summary>Highest number that is allowed.</summary>
    public int Maximum { get; init; }

    /// <summary>The fewest values of a list.</summary>
    public int MinimumItems { get; init; }

    /// <summary>The most values of a list.</summary>
    public int MaximumItems { get; init; }

    /// <summary>The most characters of a text; 0 when the pattern says it.</summary>
    public int MaximumLength { get; init; }
}
