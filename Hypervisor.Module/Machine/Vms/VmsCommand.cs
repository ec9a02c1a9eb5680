using Cosmos.System;
using Hypervisor.Model.Psci;

namespace Hypervisor.Machine;

/// <summary>The console's command <c>vms</c>: each VM and its vCPUs, with their power and their threads.</summary>
internal sealed class VmsCommand(VirtualMachine[] vms)
{
    public void AddTo(CommandTable commands) => commands.Add("vms", "lists the VMs and their vCPUs", _ => Run());

    private void Run()
    {
        foreach (VirtualMachine vm in vms)
        {
            KernelConsole.Print($"{vm.Name}: {vm.Vcpus.Length} vCPUs{(vm.HasCrashed ? ", crashed" : "")}");
            foreach (Vcpu vcpu in vm.Vcpus)
            {
                string power = PsciVcpuPowerNames.Of(vcpu.Psci.Power);
                KernelConsole.Print($"{vcpu.Name}: PSCI {power}, thread {KernelThreadStates.NameOf(vcpu.Thread.State)}");
            }
        }
    }
}
