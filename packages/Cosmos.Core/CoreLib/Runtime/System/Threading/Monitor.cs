namespace System.Threading;

/// <summary>
/// What <c>lock</c> compiles to. A plain <c>lock</c> has no meaning in the kernel, where Cosmos.System.Threading has locks that
/// know the scheduler: entering one stops the kernel with that advice rather than pretending.
/// </summary>
public static class Monitor
{
    public static void Enter(object obj, ref bool lockTaken) =>
        throw new NotSupportedException("lock: use Cosmos.System.Threading.Mutex or SpinLock");

    public static void Exit(object obj) => throw new NotSupportedException("lock: use Cosmos.System.Threading.Mutex or SpinLock");
}
