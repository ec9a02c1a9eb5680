namespace Hypervisor.Model.Smccc;

/// <summary>One refinement of a VM's policy: what becomes of the calls in a range of ids.</summary>
/// <param name="Action">What it does.</param>
/// <param name="First">Lowest id, without the SVE hint.</param>
/// <param name="Last">Highest id; not below <paramref name="First"/>.</param>
/// <param name="IsLogged">Whether such calls are told on the console.</param>
/// <param name="CallsPerSecond">More than so many, of all vCPUs together, are refused; 0 for no limit.</param>
public readonly record struct SmcRule(SmcRuleAction Action, uint First, uint Last, bool IsLogged, int CallsPerSecond)
{
    /// <summary>Whether a call under it must be told or counted.</summary>
    public bool IsWatched => IsLogged || CallsPerSecond > 0;

    public bool Overlaps(SmcRule other) => First <= other.Last && other.First <= Last;
}
