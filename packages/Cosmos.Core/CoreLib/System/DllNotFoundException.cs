namespace System;

/// <summary>A native library does not exist; here none does.</summary>
public class DllNotFoundException : TypeLoadException
{
    public DllNotFoundException()
        : base("Native library was not found.")
    {
    }

    public DllNotFoundException(string? message)
        : base(message)
    {
    }

    public DllNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
