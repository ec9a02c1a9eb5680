using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>Whether a VM's values are allowed, by the parser that the kernel has for vm.conf, and whether they go together.</summary>
/// <param name="errors">Gets what is not.</param>
/// <param name="offered">Names of devices that the kernel's modules offer; null when they are not known, and any will do.</param>
public sealed class ManifestValues(ManifestErrors errors, string[]? offered)
{
    /// <summary>Sets all values but files, which have yet to be read.</summary>
    public void Set(ManifestVm vm)
    {
        foreach ((string name, JsonValue value) in vm.Fields)
        {
            ManifestField field = ManifestFields.Find(name)!;
            switch (field.Kind)
            {
                case ManifestFieldKind.Texts when name == "devices":
                    SetDevices(vm, value);
                    break;
                case ManifestFieldKind.Texts:
                    SetEach(vm, field, value);
                    break;
                case ManifestFieldKind.Numbers:
                    Set(vm, field.Key, string.Join(',', value.Items.Select(item => item.Text)), value, $"{vm.Path}.{name}");
                    break;
                case ManifestFieldKind.Boolean:
                    Set(vm, field.Key, value.Kind == JsonValueKind.True ? "true" : "false", value, $"{vm.Path}.{name}");
                    break;
                case ManifestFieldKind.Text when name == "guest":
                    SetGuest(vm, field, value);
                    break;
                case ManifestFieldKind.Text or ManifestFieldKind.Number when name != ManifestFields.Name:
                    Set(vm, field.Key, value.Text, value, $"{vm.Path}.{name}");
                    break;
            }
        }

        CheckName(vm);
        CheckStart(vm);
    }

    /// <summary>Whether a VM can stand behind others.</summary>
    public void CheckBehind(IReadOnlyList<VmConfig> before, ManifestVm vm)
    {
        string wrong = VmConfigRules.CheckBehind(before, vm.Config, out string key);
        if (wrong.Length > 0)
        {
            errors.Add(vm.OffsetOf(key), $"{vm.Path}.{key} is {vm.Fields.GetValueOrDefault(key)?.ToString() ?? "1"}: {wrong}");
        }
    }

    private void Refuse(ManifestVm vm, long offset, string text)
    {
        errors.Add(offset, text);
        vm.IsSound = false;
    }

    private void Set(ManifestVm vm, string key, string text, JsonValue value, string path)
    {
        string allowed = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 ? "only printable ASCII in one line is allowed" : VmConfigKeys.Set(vm.Config, key, text);
        if (allowed.Length > 0)
        {
            Refuse(vm, value.Offset, $"{path} is {value}: {allowed}");
        }
    }

    private void SetEach(ManifestVm vm, ManifestField field, JsonValue list)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            Set(vm, field.Key, list.Items[i].Text, list.Items[i], $"{vm.Path}.{field.Name}[{i}]");
        }
    }

    private void SetDevices(ManifestVm vm, JsonValue list)
    {
        string[] names = [.. list.Items.Select(item => item.Text)];
        string form = VmDeviceNames.CheckForm(names);
        if (form.Length > 0)
        {
            Refuse(vm, list.Offset, $"{vm.Path}.devices is {list}: {form}");
            return;
        }

        for (int i = 0; i < names.Length; i++)
        {
            string wrong = offered is null ? "" : VmDeviceNames.Check([names[i]], offered);
            if (wrong.Length > 0)
            {
                Refuse(vm, list.Items[i].Offset, $"{vm.Path}.devices[{i}]: {wrong}");
            }
        }

        VmConfigKeys.Set(vm.Config, "devices", string.Join(',', names));
    }

    private void SetGuest(ManifestVm vm, ManifestField field, JsonValue value)
    {
        if (!field.Values.Contains(value.Text))
        {
            Refuse(vm, value.Offset, $"{vm.Path}.guest is {value}: give {string.Join(", ", field.Values)}; a kernel of your own is given by kernel");
        }
        else if (ManifestFiles.IsEmbedded(value.Text))
        {
            VmConfigKeys.Set(vm.Config, "guest", value.Text);
        }
    }

    private void CheckName(ManifestVm vm)
    {
        if (!vm.IsNamed)
        {
            string found = vm.Fields.TryGetValue(ManifestFields.Name, out JsonValue? name) ? $"is {name}" : "is missing";
            Refuse(vm, vm.OffsetOf(ManifestFields.Name), $"{vm.Path}.{ManifestFields.Name} {found}: give {VmConfigValue.NameForm}");
        }
    }

    /// <summary>A VM starts from one thing, and what else it has must fit that.</summary>
    private void CheckStart(ManifestVm vm)
    {
        string[] starts = [.. ManifestFields.Starts.Where(vm.Fields.ContainsKey)];
        if (starts.Length > 1)
        {
            Refuse(vm, vm.OffsetOf(starts[1]), $"{vm.Path}.{starts[1]}: {starts[0]} is given too; a VM starts from one of guest, kernel and rom, leave the other out");
        }
        else if (starts.Length == 0 && vm.IsSound)
        {
            Refuse(vm, vm.Offset, $"{vm.Path} does not say what runs: give one of guest, kernel and rom");
        }

        bool hasKernel = vm.Fields.ContainsKey("kernel");
        foreach (string field in new[] { "initrd", "load" })
        {
            bool fits = hasKernel || (field == "initrd" && vm.TextOf("guest") == ManifestFiles.Linux);
            if (vm.Fields.ContainsKey(field) && !fits)
            {
                Refuse(vm, vm.OffsetOf(field), $"{vm.Path}.{field} is given without kernel; add kernel or leave {field} out");
            }
        }
    }
}
