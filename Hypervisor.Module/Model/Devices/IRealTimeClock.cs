namespace Hypervisor.Model.Devices;

/// <summary>The time of day.</summary>
public interface IRealTimeClock
{
    /// <summary>Seconds since 1970, without leap seconds. They never go back.</summary>
    ulong Seconds { get; }
}
