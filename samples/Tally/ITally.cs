namespace Tally;

/// <summary>A number that grows, shared by all VMs and modules.</summary>
public interface ITally
{
    ulong Total { get; }

    /// <summary>Adds to the tally; from any thread.</summary>
    /// <returns>The new total.</returns>
    ulong Add(ulong amount);
}
