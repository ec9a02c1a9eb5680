using System.Runtime;
using System.Text;

namespace System;

/// <summary>The base of exceptions.</summary>
public class Exception
{
    /// <summary>Where it was on its way from its last <c>throw</c> on.</summary>
    internal ExceptionTrace Trace;

    private readonly string? _message;

    public Exception() { }

    public Exception(string? message) => _message = message;

    public Exception(string? message, Exception? innerException)
    {
        _message = message;
        InnerException = innerException;
    }

    public virtual string Message => _message ?? "Exception of type '" + GetType() + "' was thrown.";

    public Exception? InnerException { get; }

    /// <summary>A line for each frame from the throw to the catch, <c>   at Type.Method in File.cs:12</c>; null before it is thrown.</summary>
    public virtual string? StackTrace => Trace.Count == 0 ? null : ExceptionText.Of(in Trace);

    public int HResult { get; set; }

    /// <summary>The innermost exception, itself when there is none inside.</summary>
    public virtual Exception GetBaseException()
    {
        Exception innermost = this;
        while (innermost.InnerException is not null)
        {
            innermost = innermost.InnerException;
        }

        return innermost;
    }

    public override string ToString()
    {
        StringBuilder text = new(GetType().ToString());
        string message = Message;
        if (message.Length > 0)
        {
            text.Append(": ").Append(message);
        }

        if (InnerException is not null)
        {
            text.Append("\n ---> ").Append(InnerException.ToString()).Append("\n   --- End of inner exception stack trace ---");
        }

        string? trace = StackTrace;
        if (trace is not null)
        {
            text.Append('\n').Append(trace);
        }

        return text.ToString();
    }
}
