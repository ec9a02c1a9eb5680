namespace System;

/// <summary>The stack is nearly used up.</summary>
public sealed class InsufficientExecutionStackException : SystemException
{
    public InsufficientExecutionStackException()
        : base("Insufficient stack to continue executing the program safely.")
    {
    }

    public InsufficientExecutionStackException(string? message)
        : base(message)
    {
    }

    public InsufficientExecutionStackException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
