namespace Hypervisor.Model.Smccc;

/// <summary>What becomes of a call that is not PSCI.</summary>
public enum SmcAnswer : byte
{
    /// <summary>x0 = NOT_SUPPORTED.</summary>
    Refuse,

    /// <summary>Answered by <see cref="SmcccArch"/>.</summary>
    Emulate,

    /// <summary>x0..x17 go to the firmware and come back.</summary>
    Forward,
}
