namespace System;

/// <summary>
/// The base of exceptions. <see cref="TypeName"/> stands in for reflection: an exception class names itself, so that a
/// report can say what was thrown.
/// </summary>
public class Exception
{
    private readonly string? _message;

    public Exception() { }

    public Exception(string? message) => _message = message;

    public Exception(string? message, Exception? innerException)
    {
        _message = message;
        InnerException = innerException;
    }

    public virtual string Message => _message ?? "(no message)";

    public Exception? InnerException { get; }

    public virtual string? StackTrace => null;

    public int HResult { get; protected set; }

    /// <summary>The class's full name, for reports; exception classes of this library override it.</summary>
    public virtual string TypeName => "System.Exception";

    public override string ToString() => TypeName + ": " + Message;
}
