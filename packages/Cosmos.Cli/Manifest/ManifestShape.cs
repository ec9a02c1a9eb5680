using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>Whether a manifest is made as the schema says: known fields, once each, with values of the right kind.</summary>
public static class ManifestShape
{
    /// <summary>The list of VMs.</summary>
    public const string Vms = "vms";

    /// <summary>Where editors find the schema.</summary>
    public const string Schema = "$schema";

    /// <summary>Reads what is of the right shape.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="errors">Gets what is not.</param>
    public static List<ManifestVm> Read(JsonValue root, ManifestErrors errors)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            errors.Add(root.Offset, $"the manifest is {root}: give an object, {{ \"{Vms}\": [ ... ] }}");
            return [];
        }

        Dictionary<string, JsonValue> fields = ReadFields(root, "", [Schema, Vms], errors);
        if (fields.TryGetValue(Schema, out JsonValue? schema) && schema.Kind != JsonValueKind.String)
        {
            errors.Add(schema.Offset, $"{Schema} is {schema}: give the path of the schema, in quotes");
        }

        if (!fields.TryGetValue(Vms, out JsonValue? list))
        {
            errors.Add(root.Offset, $"{Vms} is missing: give the list of VMs");
            return [];
        }

        if (list.Kind != JsonValueKind.Array || list.Items.Count is 0 or > VmConfig.MaximumCount)
        {
            string shown = list.Kind != JsonValueKind.Array ? $"is {list}" : list.Items.Count == 0 ? "is empty" : $"has {list.Items.Count} VMs";
            errors.Add(list.Offset, $"{Vms} {shown}: give a list of 1 to {VmConfig.MaximumCount} VMs");
            return [];
        }

        return [.. list.Items.Select((item, index) => ReadVm(item, $"{Vms}[{index}]", errors)).OfType<ManifestVm>()];
    }

    private static ManifestVm? ReadVm(JsonValue value, string path, ManifestErrors errors)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            errors.Add(value.Offset, $"{path} is {value}: give an object with the VM's fields");
            return null;
        }

        var vm = new ManifestVm(path, value.Offset, ReadFields(value, $"{path}.", [.. ManifestFields.All.Select(field => field.Name)], errors));
        foreach (string name in vm.Fields.Keys.ToArray())
        {
            string expected = ExpectedOf(ManifestFields.Find(name)!, vm.Fields[name]);
            if (expected.Length > 0)
            {
                errors.Add(vm.Fields[name].Offset, $"{path}.{name} is {vm.Fields[name]}: {expected}");
                vm.Fields.Remove(name);
                vm.IsSound = false;
            }
        }

        return vm;
    }

    private static Dictionary<string, JsonValue> ReadFields(JsonValue value, string prefix, string[] known, ManifestErrors errors)
    {
        Dictionary<string, JsonValue> fields = [];
        foreach ((string name, long offset, JsonValue member) in value.Members)
        {
            if (!known.Contains(name))
            {
                errors.Add(offset, $"{prefix}{name}: there is no such field{Hint(name, known)}; the fields are {string.Join(", ", known)}");
            }
            else if (!fields.TryAdd(name, member))
            {
                errors.Add(offset, $"{prefix}{name} is given twice; keep one of the two");
            }
        }

        return fields;
    }

    /// <summary>A field that begins alike, whatever its dashes and capitals.</summary>
    private static string Hint(string name, string[] known)
    {
        string plain = Plain(name);
        string? meant = known.FirstOrDefault(field => plain.Length > 1 && (Plain(field).StartsWith(plain, StringComparison.Ordinal) || plain.StartsWith(Plain(field), StringComparison.Ordinal)));
        return meant is null ? "" : $", did you mean {meant}?";
    }

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>What should be there; an empty string when it is.</summary>
    private static string ExpectedOf(ManifestField field, JsonValue value) => field.Kind switch
    {
        ManifestFieldKind.Number => value.Kind == JsonValueKind.Number ? "" : "give a whole number, without quotes",
        ManifestFieldKind.Boolean => value.Kind is JsonValueKind.True or JsonValueKind.False ? "" : "give true or false, without quotes",
        ManifestFieldKind.Texts => IsListOf(value, JsonValueKind.String) ? "" : "give a list of texts, as in [\"one\", \"two\"]",
        ManifestFieldKind.Numbers => IsListOf(value, JsonValueKind.Number) ? "" : "give a list of whole numbers, as in [0, 1]",
        ManifestFieldKind.File => value.Kind == JsonValueKind.String && value.Text.Length > 0 ? "" : "give the path of a file, in quotes",
        _ => value.Kind == JsonValueKind.String ? "" : $"give a text, in quotes{ExampleOf(field)}",
    };

    private static string ExampleOf(ManifestField field) =>
        field.Values.Count > 0 ? $": \"{string.Join("\", \"", field.Values)}\"" : field.Default is { Length: > 2 } standard ? $", e.g. {standard}" : "";

    private static bool IsListOf(JsonValue value, JsonValueKind kind) => value.Kind == JsonValueKind.Array && value.Items.All(item => item.Kind == kind);
}
