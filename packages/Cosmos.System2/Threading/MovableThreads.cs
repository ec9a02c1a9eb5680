namespace Cosmos.System.Threading;

/// <summary>How many threads are ready that any CPU may run. While there are none, no CPU need look for one elsewhere.</summary>
internal sealed class MovableThreads
{
    public int Count { get; set; }
}
