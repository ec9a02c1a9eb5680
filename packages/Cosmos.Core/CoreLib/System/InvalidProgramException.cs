namespace System;

/// <summary>ilc replaced a body that it could not compile.</summary>
public sealed class InvalidProgramException : SystemException
{
    public InvalidProgramException()
        : base("The program contains invalid IL.")
    {
    }

    public InvalidProgramException(string? message)
        : base(message)
    {
    }

    public InvalidProgramException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
