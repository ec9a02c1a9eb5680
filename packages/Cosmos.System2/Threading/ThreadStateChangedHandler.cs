namespace Cosmos.System.Threading;

/// <summary>
/// Told of every thread state change, after it, with interrupts masked inside the scheduler: may print, must not wait,
/// allocate or start and wake threads.
/// </summary>
public delegate void ThreadStateChangedHandler(KernelThread thread, ThreadState from, ThreadState to);
