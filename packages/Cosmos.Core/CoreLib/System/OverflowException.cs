namespace System;

/// <summary>A checked operation or a conversion left its range.</summary>
public class OverflowException : ArithmeticException
{
    public OverflowException()
        : base("Arithmetic operation resulted in an overflow.")
    {
    }

    public OverflowException(string? message)
        : base(message)
    {
    }

    public OverflowException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
