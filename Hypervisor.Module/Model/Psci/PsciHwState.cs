namespace Hypervisor.Model.Psci;

/// <summary>What NODE_HW_STATE answers (DEN0022 5.14).</summary>
public enum PsciHwState
{
    On = 0,
    Off = 1,
    Standby = 2,
}
