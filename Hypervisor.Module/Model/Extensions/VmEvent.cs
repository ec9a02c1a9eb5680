using Hypervisor.Model.Exits;

namespace Hypervisor.Model.Extensions;

/// <summary>Something that happened to a vCPU.</summary>
/// <param name="Vm">Name of its VM.</param>
/// <param name="Vcpu">Which of the VM's vCPUs, from 0.</param>
/// <param name="Outcome">What it was, decoded; of a call that is answered at once, the answer is in x0 already.</param>
public readonly record struct VmEvent(string Vm, int Vcpu, ExitOutcome Outcome);
