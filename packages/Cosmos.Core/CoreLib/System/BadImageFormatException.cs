namespace System;

/// <summary>An assembly that ilc could not read.</summary>
public class BadImageFormatException : SystemException
{
    public BadImageFormatException()
        : base("Format of the binary is invalid.")
    {
    }

    public BadImageFormatException(string? message)
        : base(message)
    {
    }

    public BadImageFormatException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
