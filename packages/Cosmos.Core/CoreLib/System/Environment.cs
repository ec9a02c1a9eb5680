using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace System;

/// <summary>The little that a kernel has of an environment.</summary>
public static class Environment
{
    public static string NewLine => "\n";

    /// <summary>Bits of an address within the slot that a stack has to itself, 64 KiB.</summary>
    private const int StackBits = 16;

    /// <summary>
    /// Tells the threads that there are from each other: the number of the stack's slot. Iterators ask it, to give each thread an
    /// enumerator of its own.
    /// </summary>
    public static unsafe int CurrentManagedThreadId
    {
        get
        {
            byte onStack = 0;
            return (int)((nint)(&onStack) >> StackBits);
        }
    }

    /// <summary>Ends the kernel with a panic. Nobody can catch it, and no finally runs.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message) => FailFast(message, null);

    /// <summary>As above; the report also has the exception.</summary>
    [DoesNotReturn]
    public static unsafe void FailFast(string? message, Exception? exception)
    {
        ExecutionEngineException failure = new(exception is null ? message : $"{message} ({exception})");
        RuntimeImports.UnhandledException(failure, null);
        throw failure;
    }
}
