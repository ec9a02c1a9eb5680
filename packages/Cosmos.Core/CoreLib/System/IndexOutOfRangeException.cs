namespace System;

/// <summary>An array, span or string index is out of range.</summary>
public sealed class IndexOutOfRangeException : SystemException
{
    public IndexOutOfRangeException()
        : base("Index was outside the bounds of the array.")
    {
    }

    public IndexOutOfRangeException(string? message)
        : base(message)
    {
    }

    public IndexOutOfRangeException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
