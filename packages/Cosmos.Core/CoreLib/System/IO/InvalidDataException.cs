namespace System.IO;

/// <summary>The data does not have the form that is asked for.</summary>
public sealed class InvalidDataException : SystemException
{
    public InvalidDataException()
        : base("Found invalid data while decoding.")
    {
    }

    public InvalidDataException(string? message)
        : base(message)
    {
    }

    public InvalidDataException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
