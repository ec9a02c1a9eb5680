using System.Linq;
using System.Text;
using Cosmos.Cli.Manifest;

namespace Architecture.Tests.Documents;

/// <summary>The manifest's fields as the documents show them.</summary>
internal static class ManifestTable
{
    public static string ToMarkdown()
    {
        var table = new StringBuilder("| Field | Value | Default | What it is |\n|---|---|---|---|\n");
        foreach (ManifestField field in ManifestFields.All)
        {
            table.Append($"| `{field.Name}` | {ValueOf(field)} | {(field.Default is { } standard ? $"`{standard}`" : "")} | {field.Description} |\n");
        }

        return table.ToString();
    }

    private static string ValueOf(ManifestField field) => field.Kind switch
    {
        ManifestFieldKind.Number => $"{field.Minimum} to {field.Maximum}",
        ManifestFieldKind.Numbers => $"list of {field.MinimumItems} to {field.MaximumItems} numbers, {field.Minimum} to {field.Maximum}",
        ManifestFieldKind.Texts => $"list of at most {field.MaximumItems} texts",
        ManifestFieldKind.Boolean => "`true` or `false`",
        ManifestFieldKind.File => "path",
        _ when field.Values.Count > 0 => string.Join(", ", field.Values.Select(value => $"`\"{value}\"`")),
        _ => "text",
    };
}
