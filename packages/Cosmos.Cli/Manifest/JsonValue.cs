using System.Collections.Generic;
using System.Text.Json;

namespace Cosmos.Cli.Manifest;

/// <summary>One value of a JSON file, with its place.</summary>
/// <param name="Kind">What it is; of a boolean True or False.</param>
/// <param name="Offset">Where it begins, in bytes from the file's start.</param>
/// <param name="Text">A text's characters, or a number as it is written; else empty.</param>
/// <param name="Items">Of a list.</param>
/// <param name="Members">Of an object, as they come; a name may be there twice.</param>
public sealed record JsonValue(
    JsonValueKind Kind, long Offset, string Text, IReadOnlyList<JsonValue> Items, IReadOnlyList<(string Name, long Offset, JsonValue Value)> Members)
{
    private const int LongestShown = 40;
    private const int LongestList = 10;

    /// <summary>How a message shows it.</summary>
    public override string ToString() => Kind switch
    {
        JsonValueKind.String => $"\"{(Text.Length > LongestShown ? Text[..LongestShown] + "..." : Text)}\"",
        JsonValueKind.Number => Text,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => Items.Count <= LongestList ? $"[{string.Join(", ", Items)}]" : "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };
}
