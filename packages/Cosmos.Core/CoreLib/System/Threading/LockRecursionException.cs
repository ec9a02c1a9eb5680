namespace System.Threading;

/// <summary>A lock was entered twice by its holder.</summary>
public class LockRecursionException : Exception
{
    public LockRecursionException()
        : base("Recursive lock acquisition is not allowed.")
    {
    }

    public LockRecursionException(string? message)
        : base(message)
    {
    }

    public LockRecursionException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
