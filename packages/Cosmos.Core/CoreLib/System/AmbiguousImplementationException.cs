namespace System;

/// <summary>Two default interface methods compete.</summary>
public sealed class AmbiguousImplementationException : Exception
{
    public AmbiguousImplementationException()
        : base("Ambiguous implementation found.")
    {
    }

    public AmbiguousImplementationException(string? message)
        : base(message)
    {
    }

    public AmbiguousImplementationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
