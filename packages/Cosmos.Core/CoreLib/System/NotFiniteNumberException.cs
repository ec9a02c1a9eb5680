namespace System;

/// <summary>A floating-point value is infinite or not a number.</summary>
public class NotFiniteNumberException : ArithmeticException
{
    public NotFiniteNumberException()
        : base("Number was not finite.")
    {
    }

    public NotFiniteNumberException(string? message)
        : base(message)
    {
    }

    public NotFiniteNumberException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
