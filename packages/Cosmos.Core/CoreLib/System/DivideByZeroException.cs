namespace System;

/// <summary>Integer division by zero; the code that ilc emits checks for it.</summary>
public class DivideByZeroException : ArithmeticException
{
    public DivideByZeroException()
        : base("Attempted to divide by zero.")
    {
    }

    public DivideByZeroException(string? message)
        : base(message)
    {
    }

    public DivideByZeroException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
