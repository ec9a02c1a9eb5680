using System.Runtime.CompilerServices;
using Cosmos.Core;
using Cosmos.System.Threading;
using Cosmos.System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Extensions;
using Hypervisor.Model.Gic;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Stage2;
using Hypervisor.Model.SysRegs;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>One VM: its configuration, memory, devices and vCPUs. All of it is made at start.</summary>
internal sealed class VirtualMachine
{
    private readonly VmLoader _loader;
    private readonly ulong _memorySize;
    private readonly VmClock? _clock;
    private readonly VmVirtio _virtio;
    private readonly VmDevices _devices;

    private VirtualMachine(VmConfig config, VmIdentity identity, VmMemory memory, ulong stolenTimes, VmLoader loader, VmDisk? disk, HostServices host)
    {
        _loader = loader;
        Interrupts = new VmInterrupts(this, config.VcpuCount, GuestPhysicalMap.SpiCount);
        Recall = new ListRecall(this);
        Name = identity.Name;
        Console = new VmConsole(identity.IsAlone ? null : Name, new SpiLine(Interrupts, GuestPhysicalMap.Pl011Intid));
        _clock = config.Has(VmDeviceNames.RealTimeClock) ? new VmClock(this, new SpiLine(Interrupts, GuestPhysicalMap.Pl031Intid)) : null;
        VmRam ram = new(memory, config.MemorySize);
        _virtio = new VmVirtio(this, config, ram, host.Random, disk);
        _devices = new VmDevices(this, config, ram, host.Extensions.Devices);
        Keyboard = new VmKeyboard(Console, _virtio.Terminal);
        Trace = config.EffectiveTrace;
        Watchers = host.Extensions.Watchers;
        IsWatched = Trace != VmTrace.Off || !Watchers.IsEmpty;
        Memory = memory;
        SysRegs = host.SysRegs;
        Hcr = config.HasNativeWfi ? El2Setup.Hcr & ~El2Setup.HcrTrapWfi : El2Setup.Hcr;
        Stop = new VmStop(this, config.VcpuCount, config.OnCrash);
        Psci = new PsciVm(config.VcpuCount, GuestPhysicalMap.RamBase, config.MemorySize, host.ServicesOf(config, Name), config.Strict)
        {
            Version = config.Psci,
            CounterFrequency = GenericTimer.Frequency,
            OnPowerOff = config.OnPowerOff,
            OnReset = config.OnReset,
        };
        _memorySize = config.MemorySize;
        Vcpus = new Vcpu[config.VcpuCount];
        for (int i = 0; i < Vcpus.Length; i++)
        {
            int processor = config.Pinning.Length == 0 ? KernelThread.AnyProcessor : config.Pinning[i % config.Pinning.Length];
            Vcpus[i] = new Vcpu(this, i, processor, config.Weight, stolenTimes);
        }
    }

    public string Name { get; }

    /// <summary>What is printed of its exits and its threads.</summary>
    public VmTrace Trace { get; }

    /// <summary>Modules that hear of its exits and its power.</summary>
    public VmWatchers Watchers { get; }

    /// <summary>Whether anybody wants to know of its exits: the trace or a watcher.</summary>
    public bool IsWatched { get; }

    public PsciVm Psci { get; }

    public VmMemory Memory { get; }

    public MmioBus Bus { get; } = new();

    public SysRegTable SysRegs { get; }

    public VmInterrupts Interrupts { get; }

    public ListRecall Recall { get; }

    public VmConsole Console { get; }

    public VmKeyboard Keyboard { get; }

    public Vcpu[] Vcpus { get; }

    public VmStop Stop { get; }

    /// <summary>HCR_EL2 while it runs.</summary>
    public ulong Hcr { get; }

    /// <summary>CNTVOFF_EL2: the guest's virtual counter starts at 0 with the VM.</summary>
    public ulong CounterOffset { get; private set; }

    /// <summary>For each CPU the vCPU whose translations its TLB may hold under the VM's VMID.</summary>
    public Vcpu?[] LastRun { get; } = new Vcpu?[Processors.Count];

    /// <summary>Held while a device answers that does not lock itself: vCPUs on several CPUs use them at once.</summary>
    public SpinLock BusLock;

    public bool HasCrashed { get; set; }

    /// <summary>Makes a VM ready to start.</summary>
    /// <param name="identity">Its own among all VMs.</param>
    /// <param name="error">When null is returned: what is wrong and how to mend it.</param>
    public static VirtualMachine? Create(VmConfig config, VmIdentity identity, HostServices host, VmFiles files, out string error)
    {
        VmMemory? memory = VmMemory.Create(identity.Vmid);
        ulong stolenTimes = 0;
        if (memory is null || !memory.TryAddPage(GuestPhysicalMap.StolenTimeBase, Stage2Attributes.ReadOnlyData, out stolenTimes)
            || !memory.TryAdd(GuestPhysicalMap.RamBase, config.MemorySize, Stage2Attributes.Ram))
        {
            ulong free = (PageAllocator.FreePages << Page.Shift) >> 20;
            error = $"memory={config.MemorySize >> 20}M is more than the machine has in one piece ({free}M are free): give this VM or those before it less";
            return null;
        }

        VmLoader? loader = VmLoader.Create(config, files, memory, host.Random, out error);
        if (loader is null)
        {
            return null;
        }

        VmDisk? disk = null;
        if (config.Disk.Length > 0 && (disk = VmDisk.Create(files, config.Disk, out error)) is null)
        {
            return null;
        }

        VirtualMachine vm = new(config, identity, memory, stolenTimes, loader, disk, host);
        vm.AddDevices();
        return vm;
    }

    /// <summary>Loads the guest and starts the vCPUs' threads: vCPU 0 runs, the others wait for CPU_ON.</summary>
    public void Start()
    {
        CounterOffset = SystemRegisters.ReadCntpctEl0();
        Restart(warm: false);
        for (int i = 1; i < Vcpus.Length; i++)
        {
            Vcpus[i].Thread.StartParked();
        }

        _clock?.Start();
        _virtio.Start();
        Vcpus[0].Thread.Start();
    }

    /// <summary>
    /// As at power-on, with RAM as it is but for what is loaded anew; after MEM_PROTECT it is cleared first. Every vCPU is
    /// outside the guest.
    /// </summary>
    /// <param name="warm">Nothing is loaded: RAM stays as it is.</param>
    public void Restart(bool warm)
    {
        Interrupts.Reset();
        ulong daif = BusLock.Acquire();
        Console.Reset();
        _clock?.Reset();
        _virtio.Reset();
        _devices.Reset();
        BusLock.Release(daif);
        if (!warm && Psci.MemoryIsProtected)
        {
            Memory.Clear(GuestPhysicalMap.RamBase, _memorySize);
        }

        if (warm || Psci.MemoryIsProtected)
        {
            // The guest starts with its caches off: what it or we wrote must have arrived in memory by then.
            Memory.Publish(GuestPhysicalMap.RamBase, _memorySize);
        }

        if (!warm)
        {
            _loader.Load(_devices.Placed);
        }

        Psci.Boot(_loader.EntryPoint, _loader.FirstArgument, warm);
        El2Registers.InvalidateAllGuestTlbs();
    }

    /// <summary>Shows what the guest has printed and not ended, as when it waits for an answer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrintRest()
    {
        if (!Console.IsShared)
        {
            return;
        }

        BusLock.AcquireMasked();
        Console.PrintRest();
        BusLock.ReleaseMasked();
    }

    /// <summary>Tells the kernel that this VM is over, and how.</summary>
    public void ReportEnd()
    {
        Console.PrintRest();
        Log.Line(Name, HasCrashed ? "crashed" : "powered off");
        KernelWork.End(HasCrashed ? ExitStatus.VmCrashed : ExitStatus.Success, HasCrashed ? "a VM crashed" : "all VMs powered off");
    }

    private void AddDevices()
    {
        ErasedFlash flash = new();
        Bus.TryAdd(GuestPhysicalMap.RomBase, GuestPhysicalMap.RomSize, flash);
        Bus.TryAdd(GuestPhysicalMap.VariablesBase, GuestPhysicalMap.VariablesSize, flash);
        GicStateRegisters state = new(Interrupts.Gic);
        GicWindow distributor = new(this, Interrupts.Gic.Distributor, state.VcpusOfSpis);
        Bus.TryAdd(GuestPhysicalMap.GicDistributorBase, GuestPhysicalMap.GicDistributorSize, distributor, locksItself: true);
        GicWindow redistributors = new(this, Interrupts.Gic.Redistributors, state.VcpusOfPrivates);
        Bus.TryAdd(GuestPhysicalMap.GicRedistributorBase, Interrupts.Gic.Redistributors.Size, redistributors, locksItself: true);
        Bus.TryAdd(GuestPhysicalMap.Pl011Base, GuestPhysicalMap.Pl011Size, Console.Registers);
        if (_clock is not null)
        {
            Bus.TryAdd(GuestPhysicalMap.Pl031Base, GuestPhysicalMap.Pl031Size, _clock);
        }

        _virtio.AddTo(Bus);
        _devices.AddTo(Bus);
    }
}
