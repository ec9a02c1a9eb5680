using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Machine;
using Hypervisor.Model.Stage2;
using Hypervisor.Model.Vm;

[assembly: KernelModule(typeof(HypervisorModule))]

namespace Hypervisor.Machine;

/// <summary>The hypervisor as a module of the kernel: reads what to run, makes the VM and starts it.</summary>
public sealed class HypervisorModule : KernelModule
{
    private const byte FirstVmid = 1;

    public override string Name => "hypervisor";

    public override void Start()
    {
        KernelWork.Begin();
        ProcessorWork.RunOnEach(static () => El2Setup.Apply(Stage2Registers.Vtcr(VmMemory.PaRange)));
        VmFiles files = new(BootInfo.Initrd);
        if (!files.TryReadConfig(out VmConfig config, out string error))
        {
            Refuse(Name, error);
            return;
        }

        VirtualMachine? vm = VirtualMachine.Create(config, FirstVmid, new HostServices(), files, out error);
        if (vm is null)
        {
            Refuse(config.Name, error);
            return;
        }

        Log.Line(vm.Name, $"{config.VcpuCount} vCPUs, {config.MemorySize >> 20} MiB, PSCI by {(config.Conduit == Hypervisor.Model.Smccc.SmcccConduit.Hvc ? "HVC" : "SMC")}");
        ExitTrace.Install();
        vm.Start();
    }

    /// <summary>Nothing runs: the run's exit status says that the configuration is at fault.</summary>
    private static void Refuse(string source, string error)
    {
        Log.Line(source, error);
        KernelWork.End(ExitStatus.BadConfiguration, "the VM's configuration was refused");
    }
}
