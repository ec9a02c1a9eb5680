using Hypervisor.Model.Exits;
using Hypervisor.Model.Extensions;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>Tells of an exit to all who want to know: the trace, and the watchers that modules have.</summary>
internal static class ExitWatch
{
    /// <summary>Of an exit that is decoded but not yet completed.</summary>
    public static void Tell(Vcpu vcpu, ExitOutcome outcome)
    {
        VirtualMachine vm = vcpu.Vm;
        if (vm.Trace != VmTrace.Off)
        {
            ExitTrace.Print(vcpu, outcome);
        }

        vm.Watchers.TellExit(new VmEvent(vm.Name, vcpu.Index, outcome));
    }
}
