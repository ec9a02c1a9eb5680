namespace Cosmos.System.Threading;

/// <summary>
/// Told of every change of a thread's state, after it, with interrupts masked inside the scheduler: may print, must not wait,
/// allocate or start and wake threads.
/// </summary>
public delegate void ThreadStateChangedHandler(ThreadState from, ThreadState to);
