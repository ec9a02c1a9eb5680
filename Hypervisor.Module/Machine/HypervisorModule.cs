using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Machine;
using Hypervisor.Model.Stage2;
using Hypervisor.Model.Vm;

[assembly: KernelModule(typeof(HypervisorModule))]

namespace Hypervisor.Machine;

/// <summary>The hypervisor as a module of the kernel: reads what to run, makes the VMs and starts them.</summary>
public sealed class HypervisorModule : KernelModule
{
    public override string Name => "hypervisor";

    public override void Start()
    {
        KernelWork.Begin();
        GuestTimers.Install();
        ProcessorWork.RunOnEach(static () => El2Setup.Apply(Stage2Registers.Vtcr(VmMemory.PaRange)));
        VmFiles files = new(BootInfo.Initrd);
        if (!files.TryReadConfig(out VmConfig config, out string error) || !HasProcessors(config, out error))
        {
            Refuse(Name, error);
            return;
        }

        HostServices host = new();
        VirtualMachine[] vms = new VirtualMachine[config.Count];
        for (int i = 0; i < vms.Length; i++)
        {
            if (VirtualMachine.Create(config, i, host, files, out error) is not { } vm)
            {
                Refuse(config.NameOf(i), error);
                return;
            }

            vms[i] = vm;
            Log.Line(vm.Name, $"{config.VcpuCount} vCPUs, {config.MemorySize >> 20} MiB, PSCI by {(config.Conduit == Hypervisor.Model.Smccc.SmcccConduit.Hvc ? "HVC" : "SMC")}");
        }

        ConsoleInput.Start(vms);
        StartAll(vms);
    }

    /// <summary>Each VM's end ends one piece of work; the run is over with the last.</summary>
    private static void StartAll(VirtualMachine[] vms)
    {
        for (int i = 1; i < vms.Length; i++)
        {
            KernelWork.Begin();
        }

        foreach (VirtualMachine vm in vms)
        {
            vm.Start();
        }
    }

    /// <summary>Whether the CPUs that vCPUs are pinned to are there.</summary>
    private static bool HasProcessors(VmConfig config, out string error)
    {
        foreach (int processor in config.Pinning)
        {
            if (processor >= Processors.Count)
            {
                error = $"pin: there is no CPU {processor}; the highest that runs is {Processors.Count - 1}";
                return false;
            }
        }

        error = "";
        return true;
    }

    /// <summary>Nothing runs: the run's exit status says that the configuration is at fault.</summary>
    private static void Refuse(string source, string error)
    {
        Log.Line(source, error);
        KernelWork.End(ExitStatus.BadConfiguration, "the VM's configuration was refused");
    }
}
