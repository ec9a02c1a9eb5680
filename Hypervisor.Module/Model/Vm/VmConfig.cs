using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>
/// What one VM is made of, as vm.conf says it. Values are always legal one by one, since <see cref="VmConfigKeys"/>
/// alone sets them; whether they go together is what <see cref="VmConfigRules"/> says.
/// </summary>
public sealed class VmConfig
{
    public const int MaximumVcpuCount = 8;

    /// <summary>Characters that a guest's command line may have.</summary>
    public const int MaximumAppendLength = 2048;

    public const ulong DefaultMemorySize = 256UL << 20;

    /// <summary>Stage 2 maps RAM by blocks of this size, in bytes.</summary>
    public const ulong MemoryGranule = 2UL << 20;

    /// <summary>QEMU virt's own limit for RAM below its high devices, in bytes.</summary>
    public const ulong MaximumMemorySize = 255UL << 30;

    /// <summary>The most that a vCPU may weigh, in the scheduler's shares.</summary>
    public const int MaximumWeight = 8;

    /// <summary>The most VMs that one vm.conf makes.</summary>
    public const int MaximumCount = 8;

    /// <summary>The most physical CPUs that the kernel runs, so that <see cref="Pinning"/> may name.</summary>
    public const int MaximumProcessorCount = 64;

    /// <summary>Prefix of the VM's lines on the console; of several alike see <see cref="NameOf"/>.</summary>
    public string Name { get; init; } = "vm0";

    /// <summary>VMs to make, all alike: 1 to <see cref="MaximumCount"/>.</summary>
    public int Count { get; internal set; } = 1;

    /// <summary>Physical CPU of each vCPU, from the first again when there are fewer; empty: every vCPU may run on all.</summary>
    public int[] Pinning { get; internal set; } = [];

    /// <summary>
    /// How much CPU time a vCPU gets beside others that compute: twice the weight, twice the time. 1 to <see cref="MaximumWeight"/>.
    /// </summary>
    public int Weight { get; internal set; } = 1;

    /// <summary>Whether a vCPU waits for interrupts in its guest and keeps its CPU; otherwise WFI blocks its thread.</summary>
    public bool HasNativeWfi { get; internal set; }

    /// <summary>Which embedded guest runs when neither a kernel nor a ROM is given.</summary>
    public EmbeddedGuest Guest { get; internal set; }

    /// <summary>Whether <see cref="Guest"/> was said, not assumed.</summary>
    public bool NamesGuest { get; internal set; }

    /// <summary>1 to <see cref="MaximumVcpuCount"/>.</summary>
    public int VcpuCount { get; internal set; } = 4;

    /// <summary>Guest RAM in bytes, a multiple of <see cref="MemoryGranule"/>.</summary>
    public ulong MemorySize { get; internal set; } = DefaultMemorySize;

    public SmcccConduit Conduit { get; internal set; }

    /// <summary>The version of PSCI that the guest finds.</summary>
    public PsciVersion Psci { get; internal set; } = PsciVersion.V13;

    /// <summary>Whether PSCI calls outside the specification that are otherwise tolerated answer NOT_SUPPORTED.</summary>
    public bool Strict { get; internal set; }

    /// <summary>What follows when the guest powers the VM off.</summary>
    public PsciAftermath OnPowerOff { get; internal set; } = PsciAftermath.Stop;

    /// <summary>What follows when the guest resets the VM.</summary>
    public PsciAftermath OnReset { get; internal set; } = PsciAftermath.Restart;

    /// <summary>What follows when the VM crashes.</summary>
    public PsciAftermath OnCrash { get; internal set; } = PsciAftermath.Stop;

    /// <summary>What the guest may ask of the firmware below.</summary>
    public SmcPolicy Policy { get; internal set; }

    /// <summary>Refinements of <see cref="Policy"/>.</summary>
    public SmcRuleList Rules { get; } = new();

    /// <summary>File in the archive; empty when none is given.</summary>
    public string Kernel { get; internal set; } = "";

    /// <summary>File in the archive; empty when none is given.</summary>
    public string Rom { get; internal set; } = "";

    /// <summary>File in the archive; empty when none is given.</summary>
    public string Initrd { get; internal set; } = "";

    /// <summary>File in the archive that is the VM's disk; empty when it has none.</summary>
    public string Disk { get; internal set; } = "";

    /// <summary>Devices by name, besides the GIC, the UART and the disk (<see cref="VmDeviceNames"/>).</summary>
    public string[] Devices { get; internal set; } = [.. VmDeviceNames.BuiltIn];

    /// <summary>Guest address at which the kernel is put as it is, without a look at its format; null to go by its format.</summary>
    public ulong? LoadAddress { get; internal set; }

    /// <summary>The guest's command line, printable ASCII.</summary>
    public string Append { get; internal set; } = "";

    /// <summary>What is told of the VM; null when vm.conf does not say, see <see cref="EffectiveTrace"/>.</summary>
    public VmTrace? Trace { get; internal set; }

    /// <summary>Of several VMs each has its number at the end of its name, in place of one that is there.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public string NameOf(int index)
    {
        int length = Name.Length;
        while (length > 0 && Name[length - 1] is >= '0' and <= '9')
        {
            length--;
        }

        return Count == 1 ? Name : $"{Name.Substring(0, length)}{index}";
    }

    public bool Has(string device) => VmDeviceNames.Contains(Devices, device);

    public bool UsesEmbeddedGuest => Kernel.Length == 0 && Rom.Length == 0;

    /// <summary>The tour exists to be watched, so it alone is traced unless vm.conf says otherwise.</summary>
    public VmTrace EffectiveTrace => Trace ?? (UsesEmbeddedGuest && Guest == EmbeddedGuest.Tour ? VmTrace.On : VmTrace.Off);
}
