namespace System.Runtime.InteropServices;

/// <summary>Base of interop faults.</summary>
public class ExternalException : SystemException
{
    public ExternalException()
        : base("External component has thrown an exception.")
    {
    }

    public ExternalException(string? message)
        : base(message)
    {
    }

    public ExternalException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
