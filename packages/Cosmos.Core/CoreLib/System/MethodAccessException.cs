namespace System;

/// <summary>A method is not accessible.</summary>
public class MethodAccessException : MemberAccessException
{
    public MethodAccessException()
        : base("Attempted to access a method that is not accessible.")
    {
    }

    public MethodAccessException(string? message)
        : base(message)
    {
    }

    public MethodAccessException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
