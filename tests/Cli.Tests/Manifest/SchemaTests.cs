using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Cli.Manifest;
using Hypervisor.Model.Vm;
using Xunit;

namespace Cli.Tests.Manifest;

/// <summary>Schema, check and the parser of vm.conf agree on every field.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly ManifestFolder _folder = new();

    public static TheoryData<string> Fields => [.. ManifestFields.All.Select(one => one.Name)];

    public static TheoryData<string, string> GoodValues => ValuesOf(Good);

    public static TheoryData<string, string> BadValues => ValuesOf(Bad);

    /// <summary>After a change of a field, the file is the content that the failure shows.</summary>
    [Fact]
    public void TheFileIsWhatTheFieldsSay() =>
        Assert.Equal(ManifestSchema.ToJson(), File.ReadAllText(Path.Combine(ManifestFolder.Root, "docs", "vms.schema.json")));

    [Fact]
    public void EveryKeyOfTheConfigurationHasAField() =>
        Assert.Equal(VmConfigKeys.All.ToArray().Order(), ManifestFields.All.Select(field => field.Key).Where(key => key != ManifestFields.Name).Order());

    [Theory]
    [MemberData(nameof(GoodValues))]
    public void WhatIsAllowedPassesBoth(string field, string value)
    {
        string manifest = ManifestWith(field, value);
        Assert.True(Schema.Accepts(manifest), manifest);
        Assert.Empty(Check(manifest).Errors);
    }

    [Theory]
    [MemberData(nameof(BadValues))]
    public void WhatIsNotAllowedPassesNeither(string field, string value)
    {
        string manifest = ManifestWith(field, value);
        Assert.False(Schema.Accepts(manifest), manifest);
        Assert.NotEmpty(Check(manifest).Errors);
    }

    /// <summary>Given or not, the kernel gets the same.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void DefaultsAreTheKernels(string field)
    {
        if (ManifestFields.Find(field)!.Default is { } standard)
        {
            Assert.Equal(Check(ManifestWith("vcpus", "4")).Archive!.Contents[0].Content, Check(ManifestWith(field, standard)).Archive!.Contents[0].Content);
        }
        else
        {
            Assert.Contains(field, (string[])["name", "guest", "kernel", "rom", "load", "initrd", "disk", "pin", "trace"]);
        }
    }

    [Theory]
    [InlineData("iso/vms.json")]
    [InlineData("docs/examples/linux.json")]
    public void OurOwnManifestsAreValid(string path)
    {
        string text = File.ReadAllText(Path.Combine(ManifestFolder.Root, path));
        Assert.True(Schema.Accepts(text));
        Assert.Matches("\"\\$schema\": \"(\\.\\./)+docs/vms\\.schema\\.json\"|\"\\$schema\": \"\\.\\./vms\\.schema\\.json\"", text);
    }

    public void Dispose() => _folder.Dispose();

    private (Cosmos.Cli.Run.VmArchive? Archive, IReadOnlyList<string> Errors) Check(string manifest)
    {
        string path = _folder.Save("vms.json", System.Text.Encoding.UTF8.GetBytes(manifest));
        return VmManifest.Check(_folder.Repository, path, ["my_device"], machineMemory: null);
    }

    private static TheoryData<string, string> ValuesOf(Func<ManifestField, IEnumerable<string>> values)
    {
        TheoryData<string, string> all = [];
        foreach (ManifestField field in ManifestFields.All)
        {
            foreach (string value in values(field))
            {
                all.Add(field.Name, value);
            }
        }

        return all;
    }

    private static IEnumerable<string> Good(ManifestField field) => field.Kind switch
    {
        ManifestFieldKind.Number => [$"{field.Minimum}", $"{field.Maximum}"],
        ManifestFieldKind.Numbers => [$"[{field.Minimum}]", $"[{field.Maximum}]", ListOf(field.MaximumItems, "0"), ListOf(Math.Max(1, field.MinimumItems), "0")],
        ManifestFieldKind.Boolean => ["true", "false"],
        ManifestFieldKind.File => ["\"flat.bin\"", "\"./flat.bin\"", "\"flat.gz\""],
        _ when field.Values.Count > 0 => field.Values.Where(value => value is not ("linux" or "u-boot")).Select(value => $"\"{value}\""),
        _ => Texts(field.Name).Good,
    };

    private static IEnumerable<string> Bad(ManifestField field) =>
    [
        "null", "{}",
        .. field.Kind switch
        {
            ManifestFieldKind.Number => [$"{field.Minimum - 1}", $"{field.Maximum + 1}", "1.5", "\"1\"", "true", "[1]"],
            ManifestFieldKind.Numbers => [$"[{field.Minimum - 1}]", $"[{field.Maximum + 1}]", "[1.5]", "[\"1\"]", "1", "[]", ListOf(field.MaximumItems + 1, "0")],
            ManifestFieldKind.Boolean => ["\"true\"", "1", "[]"],
            ManifestFieldKind.File => ["\"\"", "1", "[]"],
            _ when field.Values.Count > 0 => ["\"\"", "1", "[]", .. field.Values.Select(value => $"\"{value}x\""), .. field.Values.Select(value => $"\" {value}\"")],
            _ => Texts(field.Name).Bad,
        },
    ];

    /// <summary>Of the fields whose values a pattern describes.</summary>
    private static (string[] Good, string[] Bad) Texts(string field) => field switch
    {
        "name" => (["\"a\"", "\"A-z_0\"", "\"0123456789abcdef\""], ["\"\"", "\"0123456789abcdefg\"", "\"a b\"", "\"a.b\"", "\"ä\"", "1", "[]"]),
        "load" => (["\"0x40200000\"", "\"40200000\"", "\"0X4020000C\""], ["\"\"", "\"0x\"", "\"0x40200002\"", "\"0x4020000g\"", "\"0x00000000040200000\"", "1", "[]"]),
        "append" => (["\"\"", "\" a~\"", $"\"{new string('x', VmConfig.MaximumAppendLength)}\""], [$"\"{new string('x', VmConfig.MaximumAppendLength + 1)}\"", "\"ä\"", "\"a\\nb\"", "1", "[]"]),
        "memory" => (["\"2M\"", "\"2097152\"", "\"4096K\"", "\"1g\"", "\"255G\""], ["\"\"", "\"M\"", "\"12Q\"", "\"-2M\"", "\"2 M\"", "\"2MB\"", "256", "[]"]),
        "devices" => (["[]", "[\"rtc\", \"my_device\"]"], ["[\"rtc\", \"rtc\"]", "[\"a b\"]", "[\"rtc,virtio-rng\"]", "[\"\"]", "[1]", "\"rtc\"", $"[{string.Join(", ", Enumerable.Range(0, VmDeviceNames.MaximumCount + 1).Select(n => $"\"d{n}\""))}]"]),
        "rules" => (["[]", "[\"allow 0x82000000-0x8200000f log rate=5\", \"log 0xc2000001\"]"], ["[\"allow\"]", "[\"permit 0x82000000\"]", "[\"allow 82000000\"]", "[\"allow 0x82000000 now\"]", "[1]", "\"allow 0x82000000\""]),
        _ => throw new InvalidOperationException($"no texts are written down for {field}"),
    };

    private static string ListOf(int count, string item) => $"[{string.Join(", ", Enumerable.Repeat(item, count))}]";

    /// <summary>One VM that has the field, and what the field needs.</summary>
    private static string ManifestWith(string field, string value)
    {
        Dictionary<string, string> fields = new() { ["name"] = "\"a\"" };
        fields[field is "kernel" or "rom" or "guest" ? field : field is "load" or "initrd" ? "kernel" : "guest"] = field is "load" or "initrd" ? "\"flat.bin\"" : "\"tour\"";
        fields[field] = value;
        return $"{{ \"vms\": [{{ {string.Join(", ", fields.Select(pair => $"\"{pair.Key}\": {pair.Value}"))} }}] }}";
    }
}
