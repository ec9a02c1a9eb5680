namespace Hypervisor.Model.Smccc;

/// <summary>The instruction that made a call. Both reach the same services; only the PC and forwarding differ.</summary>
public enum SmcccConduit : byte
{
    Hvc,
    Smc,
}
