using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>The little that a kernel has of an environment.</summary>
public static class Environment
{
    public static string NewLine => "\n";

    /// <summary>Always 1: iterators ask it to tell threads apart, and an iterator object here is used by one thread.</summary>
    public static int CurrentManagedThreadId => 1;

    /// <summary>Ends the kernel as an unhandled exception does.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message) => throw new InvalidOperationException(message);

    [DoesNotReturn]
    public static void FailFast(string? message, Exception? exception) => throw new InvalidOperationException(message, exception);
}
