using System.Threading;

namespace CosmosModule1;

/// <summary>What guests add to. vCPUs on several CPUs may do so at once.</summary>
public sealed class Counter
{
    private long _total;

    public ulong Total => (ulong)Volatile.Read(ref _total);

    /// <returns>The new total.</returns>
    public ulong Add(ulong amount) => (ulong)Interlocked.Add(ref _total, (long)amount);
}
