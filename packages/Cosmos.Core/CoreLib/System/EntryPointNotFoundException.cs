namespace System;

/// <summary>A method slot without a body.</summary>
public class EntryPointNotFoundException : TypeLoadException
{
    public EntryPointNotFoundException()
        : base("Entry point was not found.")
    {
    }

    public EntryPointNotFoundException(string? message)
        : base(message)
    {
    }

    public EntryPointNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
