using System.Collections.Generic;
using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Machine;
using Hypervisor.Model.Extensions;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Stage2;
using Hypervisor.Model.Vm;

[assembly: KernelModule(typeof(HypervisorModule))]

namespace Hypervisor.Machine;

/// <summary>
/// The hypervisor as a module of the kernel. Other modules extend it while they start; then it reads what to run, makes the VMs and
/// starts them.
/// </summary>
[Offers(typeof(IHypervisor))]
public sealed class HypervisorModule : KernelModule
{
    private readonly HypervisorExtensions _extensions = new([.. VmDeviceNames.BuiltIn]);

    public override string Name => "hypervisor";

    public override void Start()
    {
        VcpuLoader.Install();
        GuestTimers.Install();
        ListRecall.Install();
        ProcessorWork.RunOnEach(static () => El2Setup.Apply(Stage2Registers.Vtcr(VmMemory.PaRange)));
        KernelServices.Offer<IHypervisor>(_extensions);
    }

    public override void AllStarted()
    {
        _extensions.Close();
        KernelWork.Begin();
        VmFiles files = new(BootInfo.Initrd);
        if (!files.TryReadConfig(out List<VmConfig> configs, out string error))
        {
            Refuse(Name, error);
        }
        else if (TryCreateAll(configs, files, out VirtualMachine[] vms))
        {
            new VmsCommand(vms).AddTo(KernelConsole.Commands);
            ConsoleInput.Start(vms);
            StartAll(vms);
        }
    }

    /// <summary>False when one of them cannot be; it has been refused then.</summary>
    private bool TryCreateAll(List<VmConfig> configs, VmFiles files, out VirtualMachine[] vms)
    {
        int count = 0;
        foreach (VmConfig config in configs)
        {
            count += config.Count;
        }

        HostServices host = new(_extensions);
        vms = new VirtualMachine[count];
        int made = 0;
        foreach (VmConfig config in configs)
        {
            for (int i = 0; i < config.Count; i++)
            {
                VmIdentity identity = new(config.NameOf(i), (byte)(made + 1), IsAlone: count == 1);
                string error = CheckAgainstMachine(config);
                if (error.Length > 0 || VirtualMachine.Create(config, identity, host, files, out error) is not { } vm)
                {
                    Refuse(identity.Name, error);
                    return false;
                }

                vms[made++] = vm;
                Log.Line(vm.Name, $"{config.VcpuCount} vCPUs, {config.MemorySize >> 20} MiB, PSCI {PsciVersionNames.Of(config.Psci)} by {(config.Conduit == SmcccConduit.Hvc ? "HVC" : "SMC")}");
            }
        }

        return true;
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

    /// <summary>Whether the CPUs that vCPUs are pinned to, and the devices, are there: what is wrong, or an empty string.</summary>
    private string CheckAgainstMachine(VmConfig config)
    {
        foreach (int processor in config.Pinning)
        {
            if (processor >= Processors.Count)
            {
                return $"pin: there is no CPU {processor}; the highest that runs is {Processors.Count - 1}";
            }
        }

        return VmDeviceNames.Check(config.Devices, [.. _extensions.Devices.Names]);
    }

    /// <summary>Nothing runs: the run's exit status says that the configuration is at fault.</summary>
    private static void Refuse(string source, string error)
    {
        Log.Line(source, error);
        KernelWork.End(ExitStatus.BadConfiguration, "the VM's configuration was refused");
    }
}
