using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>
/// What one VM is made of, as vm.conf says it. Values are always legal one by one, since <see cref="VmConfigParser"/>
/// alone sets them; whether they go together is what <see cref="VmConfigParser.TryParse"/> checks last.
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

    /// <summary>The most VMs that one vm.conf makes.</summary>
    public const int MaximumCount = 8;

    /// <summary>The most physical CPUs that the kernel runs, so that <see cref="Pinning"/> may name.</summary>
    public const int MaximumProcessorCount = 64;

    /// <summary>Prefix of the VM's lines on the console; of several VMs see <see cref="NameOf"/>.</summary>
    public string Name { get; internal set; } = "vm0";

    /// <summary>VMs to make, all alike: 1 to <see cref="MaximumCount"/>.</summary>
    public int Count { get; internal set; } = 1;

    /// <summary>Physical CPU of each vCPU, from the first again when there are fewer; empty: every vCPU may run on all.</summary>
    public int[] Pinning { get; internal set; } = [];

    /// <summary>Which embedded guest runs when neither a kernel nor a ROM is given.</summary>
    public EmbeddedGuest Guest { get; internal set; }

    /// <summary>1 to <see cref="MaximumVcpuCount"/>.</summary>
    public int VcpuCount { get; internal set; } = 4;

    /// <summary>Guest RAM in bytes, a multiple of <see cref="MemoryGranule"/>.</summary>
    public ulong MemorySize { get; internal set; } = DefaultMemorySize;

    public SmcccConduit Conduit { get; internal set; }

    /// <summary>Whether PSCI calls outside the specification that are otherwise tolerated answer NOT_SUPPORTED.</summary>
    public bool Strict { get; internal set; }

    /// <summary>What follows when the guest powers the VM off.</summary>
    public PsciAftermath OnPowerOff { get; internal set; } = PsciAftermath.Stop;

    /// <summary>What follows when the guest resets the VM.</summary>
    public PsciAftermath OnReset { get; internal set; } = PsciAftermath.Restart;

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

    public bool UsesEmbeddedGuest => Kernel.Length == 0 && Rom.Length == 0;

    /// <summary>The tour exists to be watched, so it alone is traced unless vm.conf says otherwise.</summary>
    public VmTrace EffectiveTrace => Trace ?? (UsesEmbeddedGuest && Guest == EmbeddedGuest.Tour ? VmTrace.On : VmTrace.Off);
}
