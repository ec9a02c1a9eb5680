namespace System.Threading;

/// <summary>Counts the turns of a wait loop. It does not yield: the kernel's own locks know the scheduler.</summary>
public struct SpinWait
{
    private const int YieldThreshold = 10;

    public int Count { get; private set; }

    public readonly bool NextSpinWillYield => Count >= YieldThreshold;

    public void SpinOnce() => Count = Count == int.MaxValue ? YieldThreshold : Count + 1;

    public void Reset() => Count = 0;
}
