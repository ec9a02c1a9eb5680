using System.Collections.Generic;
using System.Linq;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>All fields of a VM. The schema is written from them, and the check goes by them.</summary>
public static class ManifestFields
{
    /// <summary>The one that every VM must have.</summary>
    public const string Name = "name";

    /// <summary>Of these a VM has exactly one.</summary>
    public static readonly IReadOnlyList<string> Starts = ["guest", "kernel", "rom"];

    private const string PrintableAscii = "^[ -~]*$";
    private const string Word = "^[A-Za-z0-9_-]{1,32}$";

    private static readonly string[] s_aftermaths = ["stop", "restart"];

    /// <summary>In the order of the documents.</summary>
    public static IReadOnlyList<ManifestField> All { get; } =
    [
        new(Name, ManifestFieldKind.Text, "Prefix of the VM's console lines; no two VMs have the same, also without regard to capitals.")
        {
            Pattern = "^[A-Za-z0-9_-]{1,16}$",
        },
        new("count", ManifestFieldKind.Number, "VMs to make, all alike; with more than one, each has its number at the end of its name.")
        {
            Default = "1", Minimum = 1, Maximum = VmConfig.MaximumCount,
        },
        new("guest", ManifestFieldKind.Text, "A guest by name: tour and bench are inside the kernel; linux is Debian's kernel with a busybox, fetched when it is not there; u-boot is Debian's.")
        {
            Values = ["tour", "bench", "linux", "u-boot"],
        },
        new("kernel", ManifestFieldKind.File, "The guest's kernel: an arm64 Image, packed by gzip or not, an ELF or a flat binary."),
        new("rom", ManifestFieldKind.File, "Firmware, mapped at address 0 and entered there."),
        new("load", ManifestFieldKind.Text, "Hexadecimal guest address, a multiple of 4: the kernel goes there as it is.") { Pattern = "^(0[xX])?[0-9A-Fa-f]{0,15}[048Cc]$" },
        new("initrd", ManifestFieldKind.File, "Initial RAM disk for the kernel, or in place of guest linux's own."),
        new("append", ManifestFieldKind.Text, "The guest's command line.") { Default = "\"\"", Pattern = PrintableAscii, MaximumLength = VmConfig.MaximumAppendLength },
        new("disk", ManifestFieldKind.File, "What is first on the VM's virtio disk; without it there is no disk."),
        new("vcpus", ManifestFieldKind.Number, "Virtual CPUs.") { Default = "4", Minimum = 1, Maximum = VmConfig.MaximumVcpuCount },
        new("memory", ManifestFieldKind.Text, "Bytes, or a number with K, M or G: a multiple of 2M.") { Default = "\"256M\"", Pattern = "^[0-9]+[KMGkmg]?$" },
        new("pin", ManifestFieldKind.Numbers, "Physical CPUs of the vCPUs in turn, from the first again when there are fewer; without it they run on any.")
        {
            Minimum = 0, Maximum = VmConfig.MaximumProcessorCount - 1, MinimumItems = 1, MaximumItems = VmConfig.MaximumVcpuCount,
        },
        new("weight", ManifestFieldKind.Number, "Of each vCPU beside others that compute as well: twice the weight, twice the CPU time.")
        {
            Default = "1", Minimum = 1, Maximum = VmConfig.MaximumWeight,
        },
        new("wfi", ManifestFieldKind.Text, "What WFI does: trap blocks the vCPU's thread and gives its CPU to others; native waits in the guest, quicker to wake.")
        {
            Default = "\"trap\"", Values = ["trap", "native"],
        },
        new("devices", ManifestFieldKind.Texts, "Devices by name, besides the UART and the disk: rtc, virtio-console, virtio-rng, and what the kernel's modules offer.")
        {
            Default = $"[{string.Join(", ", VmDeviceNames.BuiltIn.ToArray().Select(name => $"\"{name}\""))}]", Pattern = Word, MaximumItems = VmDeviceNames.MaximumCount,
        },
        new("conduit", ManifestFieldKind.Text, "How the device tree tells the guest to call PSCI; both are answered.") { Default = "\"hvc\"", Values = ["hvc", "smc"] },
        new("psci", ManifestFieldKind.Text, "The version of PSCI that the guest finds, and whose functions it has.") { Default = "\"1.3\"", Values = ["0.2", "1.0", "1.1", "1.2", "1.3"] },
        new("strict", ManifestFieldKind.Boolean, "Whether to refuse PSCI calls that the specification does not have.") { Default = "false" },
        new("policy", ManifestFieldKind.Text, "What the guest may ask of the firmware.") { Default = "\"emulate\"", Values = ["emulate", "forward", "deny"] },
        new("rules", ManifestFieldKind.Texts, "Refine the policy, call by call: ACTION FIRST[-LAST] [log] [rate=N].")
        {
            Key = VmConfigKeys.Rule, Default = "[]",
            Pattern = "^(allow|deny|emulate|log) 0x[0-9A-Fa-f]{1,8}(-0x[0-9A-Fa-f]{1,8})?( log| rate=[0-9]{1,7}){0,2}$", MaximumItems = SmcRuleList.Capacity,
        },
        new("on-poweroff", ManifestFieldKind.Text, "What follows when the guest powers the VM off.") { Default = "\"stop\"", Values = s_aftermaths },
        new("on-reset", ManifestFieldKind.Text, "What follows when the guest resets the VM.") { Default = "\"restart\"", Values = s_aftermaths },
        new("on-crash", ManifestFieldKind.Text, "What follows when the VM crashes.") { Default = "\"stop\"", Values = s_aftermaths },
        new("trace", ManifestFieldKind.Text, "Each exit and thread transition, what concerns power only, or nothing; on by default for the tour alone.") { Values = ["on", "power", "off"] },
    ];

    /// <summary>The field of a name, or null.</summary>
    public static ManifestField? Find(string name) => All.FirstOrDefault(field => field.Name == name);
}
