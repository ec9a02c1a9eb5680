namespace Hypervisor.Model.Vm;

/// <summary>The instruction that a guest's device tree names for PSCI calls.</summary>
public enum PsciConduit
{
    Hvc,
    Smc,
}
