namespace Hypervisor.Model.Psci;

/// <summary>Who decides when the VM as a whole may power down (DEN0022 4.2).</summary>
public enum PsciSuspendMode
{
    /// <summary>We: each vCPU votes. So it is after every reset.</summary>
    PlatformCoordinated = 0,

    /// <summary>The guest: the last vCPU asks.</summary>
    OsInitiated = 1,
}
