using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>Writes the manifest's JSON Schema (draft 7, which editors know best) from <see cref="ManifestFields"/>.</summary>
public static class ManifestSchema
{
    private static readonly JsonSerializerOptions s_format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole file, docs/vms.schema.json.</summary>
    public static string ToJson()
    {
        var fields = new JsonObject();
        foreach (ManifestField field in ManifestFields.All)
        {
            fields.Add(field.Name, Describe(field));
        }

        var vm = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(ManifestFields.Name),
            ["oneOf"] = new JsonArray([.. ManifestFields.Starts.Select(start => new JsonObject { ["required"] = new JsonArray(start) })]),
            ["dependencies"] = new JsonObject { ["load"] = new JsonArray("kernel") },
            ["additionalProperties"] = false,
            ["properties"] = fields,
        };
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "The VMs of a Cosmos hypervisor image",
            ["type"] = "object",
            ["required"] = new JsonArray(ManifestShape.Vms),
            ["additionalProperties"] = false,
            ["allowTrailingCommas"] = true,
            ["properties"] = new JsonObject
            {
                [ManifestShape.Schema] = new JsonObject { ["type"] = "string", ["description"] = "Path of this schema, for editors." },
                [ManifestShape.Vms] = new JsonObject
                {
                    ["type"] = "array", ["description"] = "The VMs; all start at once.", ["minItems"] = 1, ["maxItems"] = VmConfig.MaximumCount, ["items"] = vm,
                },
            },
        };
        return root.ToJsonString(s_format).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Describe(ManifestField field)
    {
        JsonObject one = field.Kind switch
        {
            ManifestFieldKind.Number or ManifestFieldKind.Numbers => new() { ["type"] = "integer", ["minimum"] = field.Minimum, ["maximum"] = field.Maximum },
            ManifestFieldKind.Boolean => new() { ["type"] = "boolean" },
            ManifestFieldKind.File => new() { ["type"] = "string", ["minLength"] = 1 },
            _ => Text(field),
        };
        bool isList = field.Kind is ManifestFieldKind.Texts or ManifestFieldKind.Numbers;
        JsonObject all = isList
            ? new() { ["type"] = "array", ["items"] = one, ["minItems"] = field.MinimumItems, ["maxItems"] = field.MaximumItems }
            : one;
        if (field.Kind == ManifestFieldKind.Texts)
        {
            all["uniqueItems"] = true;
        }

        all["description"] = field.Description;
        if (field.Default is { } standard)
        {
            all["default"] = JsonNode.Parse(standard);
        }

        return all;
    }

    private static JsonObject Text(ManifestField field)
    {
        JsonObject text = new() { ["type"] = "string" };
        if (field.Values.Count > 0)
        {
            text["enum"] = new JsonArray([.. field.Values.Select(value => (JsonNode)value)]);
        }

        if (field.Pattern is { } pattern)
        {
            text["pattern"] = pattern;
        }

        if (field.MaximumLength > 0)
        {
            text["maxLength"] = field.MaximumLength;
        }

        return text;
    }
}
