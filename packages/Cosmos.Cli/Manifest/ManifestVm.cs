using System.Collections.Generic;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>One entry of a manifest while it is checked.</summary>
/// <param name="Path">As in <c>vms[1]</c>.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Fields">Its known fields with values of the right kind, by name.</param>
public sealed record ManifestVm(string Path, long Offset, Dictionary<string, JsonValue> Fields)
{
    /// <summary>What the kernel will get.</summary>
    public VmConfig Config { get; } = new() { Name = Fields.TryGetValue(ManifestFields.Name, out JsonValue? name) ? name.Text : "" };

    /// <summary>Whether it has a name that a VM may have.</summary>
    public bool IsNamed => VmConfigValue.IsName(Config.Name);

    /// <summary>Whether all values have been legal one by one, so that it makes sense to ask whether they go together.</summary>
    public bool IsSound { get; set; } = true;

    /// <summary>A field's text, or null.</summary>
    public string? TextOf(string field) => Fields.TryGetValue(field, out JsonValue? value) ? value.Text : null;

    /// <summary>The place of a field, or of the whole entry when the field is not given.</summary>
    public long OffsetOf(string field) => Fields.TryGetValue(field, out JsonValue? value) ? value.Offset : Offset;
}
