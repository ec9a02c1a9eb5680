using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Machine;

/// <summary>One virtual CPU: its registers, its power state, and the kernel thread that runs it.</summary>
internal sealed unsafe class Vcpu
{
    /// <param name="processor">The CPU that it may run on, or <see cref="KernelThread.AnyProcessor"/>.</param>
    /// <param name="weight">Its share of CPU time beside others.</param>
    /// <param name="stolenTimes">The page that the VM reads its stolen times in.</param>
    public Vcpu(VirtualMachine vm, int index, int processor, int weight, ulong stolenTimes)
    {
        Stolen = new StolenTime((ulong*)(stolenTimes + ((ulong)index * PvTime.StructureSize) + PvTime.NanosecondsOffset));
        Vm = vm;
        Index = index;
        Psci = vm.Psci[index];
        Context = (VcpuContext*)PageAllocator.AllocateZeroed(1);
        Name = $"{vm.Name}/vcpu{index}";
        Thread = new KernelThread(Name, new VcpuThread(this).Run)
        {
            PinnedTo = processor,
            Weight = weight,
            Leaving = Processors.Count > 1 ? VcpuLoader.Unload : null,
            StateChanged = new VcpuThreadWatch(this).OnStateChanged,
        };
    }

    public VirtualMachine Vm { get; }

    /// <summary>0 to the VM's count - 1.</summary>
    public int Index { get; }

    public PsciVcpu Psci { get; }

    /// <summary>Registers in a page of their own: assembly keeps pointers to it.</summary>
    public VcpuContext* Context { get; }

    /// <summary>As in <c>vm0/vcpu1</c>, for people.</summary>
    public string Name { get; }

    public KernelThread Thread { get; }

    public StolenTime Stolen { get; }

    /// <summary>For the trace.</summary>
    public RepeatedExit Repeats;

    /// <summary>
    /// Something may have become pending for it, so its list registers are to be filled anew before it enters the guest; or its VM stops.
    /// </summary>
    public volatile bool MustLook;

    /// <summary>How many list registers of the CPU that it is in may hold something.</summary>
    public ulong ListedInHardware;

    /// <summary>Its timers' PPIs whose physical interrupt is active in the CPU that it is in, a bit for each INTID.</summary>
    public uint LinkedInterrupts;
}
