namespace System.IO;

/// <summary>Base of input and output faults.</summary>
public class IOException : SystemException
{
    public IOException()
        : base("I/O error occurred.")
    {
    }

    public IOException(string? message)
        : base(message)
    {
    }

    public IOException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
