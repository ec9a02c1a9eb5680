namespace Hypervisor.Model.Psci;

/// <summary>What AFFINITY_INFO answers about a CPU or a group of them (DEN0022 5.7).</summary>
public enum PsciAffinityState
{
    On = 0,
    Off = 1,
    OnPending = 2,
}
