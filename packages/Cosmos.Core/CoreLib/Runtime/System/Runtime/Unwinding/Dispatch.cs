namespace System.Runtime.Unwinding;

/// <summary>
/// An exception on its way. Lies on the stack of whoever threw. Another one that leaves a handler called from here finds it there and
/// goes on where this one was.
/// </summary>
internal struct Dispatch
{
    public Exception Exception;
    public StackFrames Frames;

    /// <summary>The clause whose handler runs.</summary>
    public uint Clause;
}
