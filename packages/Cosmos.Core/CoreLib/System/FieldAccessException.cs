namespace System;

/// <summary>A field is not accessible.</summary>
public class FieldAccessException : MemberAccessException
{
    public FieldAccessException()
        : base("Attempted to access a field that is not accessible.")
    {
    }

    public FieldAccessException(string? message)
        : base(message)
    {
    }

    public FieldAccessException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
