using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Cosmos.Cli;
using Cosmos.Cli.Manifest;
using Cosmos.Cli.Run;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Vm;
using Xunit;

namespace Cli.Tests.Manifest;

/// <summary>What the kernel gets of a manifest that is right.</summary>
public sealed class VmManifestTests : IDisposable
{
    private const string All = """
        {
          "$schema": "vms.schema.json", // for editors
          "vms": [
            {
              "name": "web", "count": 2, "kernel": "flat.bin", "load": "0x40200000", "initrd": "flat.bin", "append": "quiet a=b", "disk": "flat.bin",
              "vcpus": 2, "memory": "64M", "pin": [1, 0], "weight": 3, "devices": ["virtio-rng", "rtc"], "conduit": "smc", "psci": "1.0", "strict": true,
              "policy": "forward", "rules": ["deny 0x83000000-0x8300ffff log", "log 0x82000000"],
              "on-poweroff": "restart", "on-reset": "stop", "on-crash": "restart", "trace": "power",
            },
            /* a second one */
            { "name": "plain", "guest": "bench" },
          ],
        }
        """;

    private readonly ManifestFolder _folder = new();

    [Fact]
    public void EveryFieldReachesTheKernel()
    {
        List<VmConfig> vms = ConfigsOf(Read(All));
        VmConfig web = vms[0];
        Assert.Equal(("web", 2, 2, 64UL << 20, 3), (web.Name, web.Count, web.VcpuCount, web.MemorySize, web.Weight));
        Assert.Equal([1, 0], web.Pinning);
        Assert.Equal(["virtio-rng", "rtc"], web.Devices);
        Assert.Equal((SmcccConduit.Smc, PsciVersion.V10, true, SmcPolicy.Forward, 2), (web.Conduit, web.Psci, web.Strict, web.Policy, web.Rules.Count));
        Assert.Equal((PsciAftermath.Restart, PsciAftermath.Stop, PsciAftermath.Restart), (web.OnPowerOff, web.OnReset, web.OnCrash));
        Assert.Equal((VmTrace.Power, "quiet a=b", 0x4020_0000UL), (web.Trace, web.Append, web.LoadAddress));
        Assert.Equal(("plain", EmbeddedGuest.Bench, true), (vms[1].Name, vms[1].Guest, vms[1].UsesEmbeddedGuest));
    }

    /// <summary>Also a file that several VMs have, and under names that no file system mixes up.</summary>
    [Fact]
    public void EachFileComesOnce()
    {
        VmArchive archive = Read("""
            { "vms": [
              { "name": "a", "kernel": "flat.gz", "disk": "flat.bin" },
              { "name": "b", "kernel": "./flat.gz", "initrd": "folder/../flat.bin" },
              { "name": "c", "kernel": "flat.gz", "load": "0x40200000" } ] }
            """);
        Assert.Equal(["vm.conf", "a.kernel", "a.disk", "c.kernel"], archive.Contents.Select(file => file.Name));
        Assert.Equal([0x00, 0x00, 0x00, 0x14], archive.Contents[1].Content);
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("flat.gz")), archive.Contents[3].Content);
        List<VmConfig> vms = ConfigsOf(archive);
        Assert.Equal(["a.kernel", "a.kernel", "c.kernel"], vms.Select(vm => vm.Kernel));
        Assert.Equal(("a.disk", "a.disk"), (vms[0].Disk, vms[1].Initrd));
    }

    [Fact]
    public void PathsStartAtTheManifestsFolder()
    {
        string path = _folder.Save("folder/vms.json", Encoding.UTF8.GetBytes("""{ "vms": [{ "name": "a", "kernel": "../flat.bin" }] }"""));
        Assert.Empty(VmManifest.Check(_folder.Repository, path, [], machineMemory: null).Errors);
    }

    [Fact]
    public void TheDocumentsManifestIsRight()
    {
        string document = File.ReadAllText(Path.Combine(ManifestFolder.Root, "docs", "manifest.md"));
        string manifest = Assert.Single(Regex.Matches(document, @"^```json\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)).Groups[1].Value;
        Directory.CreateDirectory(_folder.PathOf("web"));
        _folder.Save("web/Image", [0x00, 0x00, 0x00, 0x14]);
        _folder.Save("web/root.cpio", [0x00]);
        Assert.Equal(["web", "tour"], ConfigsOf(Read(manifest)).Select(vm => vm.Name));
    }

    /// <summary>Each example is what a VM has beside its name and its guest.</summary>
    [Fact]
    public void ThePolicysExamplesAreRight()
    {
        string document = File.ReadAllText(Path.Combine(ManifestFolder.Root, "docs", "policy.md"));
        string[] examples = [.. Regex.Matches(document, @"^```json\n\{(.*?)\}\n```$", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(examples);
        Assert.All(examples, fields => Assert.NotEqual(0, ConfigsOf(Read($"{{ \"vms\": [{{ \"name\": \"a\", \"guest\": \"tour\", {fields} }}] }}"))[0].Rules.Count));
    }

    [Fact]
    public void AByteOrderMarkIsNoMistakeAndMovesNoPlace()
    {
        string path = _folder.Save("vms.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("""{ "vms": [{ "name": "ä", "x": 1 }] }""")]);
        string[] errors = [.. VmManifest.Check(_folder.Repository, path, [], machineMemory: null).Errors];
        Assert.StartsWith($"{path}:1:21: vms[0].name is \"ä\"", errors[0]);
        Assert.StartsWith($"{path}:1:26: vms[0].x: there is no such field", errors[1]);
    }

    [Fact]
    public void TheMachinesMemoryIsTheLimitOfAllTogether()
    {
        const string Manifest = """{ "vms": [ { "name": "a", "count": 3, "guest": "tour", "memory": "512M" }, { "name": "b", "guest": "tour", "memory": "512M" } ] }""";
        string path = _folder.Save("vms.json", Encoding.UTF8.GetBytes(Manifest));
        Assert.Empty(VmManifest.Check(_folder.Repository, path, [], (2UL << 30) + 1).Errors);
        string error = Assert.Single(VmManifest.Check(_folder.Repository, path, [], 2UL << 30).Errors);
        Assert.Equal($"{path}:1:10: vms have 2048M in all: the machine has 2048M; give them less", error);
    }

    [Fact]
    public void AModulesDeviceIsKnownWhenItIsOffered()
    {
        string path = _folder.Save("vms.json", Encoding.UTF8.GetBytes("""{ "vms": [{ "name": "a", "guest": "tour", "devices": ["led"] }] }"""));
        Assert.Empty(VmManifest.Check(_folder.Repository, path, ["led"], machineMemory: null).Errors);
        Assert.Single(VmManifest.Check(_folder.Repository, path, ["fan"], machineMemory: null).Errors, error => error.Contains("rtc, virtio-console, virtio-rng and fan", StringComparison.Ordinal));
    }

    [Fact]
    public void AManifestThatIsNotThereIsSaidSo() =>
        Assert.Equal("none.json: the file does not exist", Assert.Throws<CliException>(() => VmManifest.Read(_folder.Repository, "none.json", null)).Message);

    /// <summary>Whatever happens to a manifest, it is refused in lines, or what comes of it is what the kernel takes.</summary>
    [Fact]
    public void NothingHalfValidReachesTheKernel()
    {
        Random random = new(1);
        int accepted = 0;
        for (int i = 0; i < 3000; i++)
        {
            List<byte> text = [.. Encoding.UTF8.GetBytes(All)];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                Damage(text, random);
            }

            string path = _folder.Save("vms.json", [.. text]);
            (VmArchive? archive, IReadOnlyList<string> errors) = VmManifest.Check(_folder.Repository, path, [], machineMemory: null);
            Assert.Equal(archive is null, errors.Count > 0);
            Assert.All(errors, error => Assert.Matches(@"^.*vms\.json:\d+:\d+: [^\r\n]+$", error));
            if (archive is not null)
            {
                accepted++;
                ConfigsOf(archive);
            }
        }

        Assert.InRange(accepted, 50, 2950);
    }

    public void Dispose() => _folder.Dispose();

    private static void Damage(List<byte> text, Random random)
    {
        int at = random.Next(text.Count);
        int length = Math.Min(random.Next(1, 12), text.Count - at);
        switch (random.Next(4))
        {
            case 0:
                text[at] = (byte)random.Next(256);
                break;
            case 1:
                text.RemoveRange(at, length);
                break;
            case 2:
                text.InsertRange(random.Next(text.Count), text.GetRange(at, length));
                break;
            default:
                text[at] = (byte)"0123456789-,:{}[]\"ae"[random.Next(20)];
                break;
        }
    }

    private static List<VmConfig> ConfigsOf(VmArchive archive)
    {
        Assert.Equal(VmArchive.ConfigName, archive.Contents[0].Name);
        Assert.True(VmConfigParser.TryParse(archive.Contents[0].Content, out List<VmConfig> vms, out string error), error);
        Assert.Equal(Encoding.ASCII.GetString(archive.Contents[0].Content), VmConfigWriter.Format(vms));
        Assert.All(vms.SelectMany(vm => new[] { vm.Kernel, vm.Rom, vm.Initrd, vm.Disk }).Where(name => name.Length > 0), name => Assert.Contains(archive.Contents, file => file.Name == name));
        return vms;
    }

    private VmArchive Read(string manifest)
    {
        string path = _folder.Save("vms.json", Encoding.UTF8.GetBytes(manifest));
        (VmArchive? archive, IReadOnlyList<string> errors) = VmManifest.Check(_folder.Repository, path, [], machineMemory: null);
        Assert.Empty(errors);
        return archive!;
    }
}
