namespace System;

/// <summary>A covariant array store of a wrong type.</summary>
public class ArrayTypeMismatchException : SystemException
{
    public ArrayTypeMismatchException()
        : base("Attempted to store an element of the wrong type in an array.")
    {
    }

    public ArrayTypeMismatchException(string? message)
        : base(message)
    {
    }

    public ArrayTypeMismatchException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
