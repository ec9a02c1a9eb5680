namespace System;

/// <summary>A managed access hit memory that is not mapped for it.</summary>
public class AccessViolationException : SystemException
{
    public AccessViolationException()
        : base("Attempted to read or write protected memory.")
    {
    }

    public AccessViolationException(string? message)
        : base(message)
    {
    }

    public AccessViolationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
