using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>The object was used after its Dispose.</summary>
public class ObjectDisposedException : InvalidOperationException
{
    private readonly string? _objectName;

    public ObjectDisposedException(string? objectName)
        : this(objectName, "Cannot access a disposed object.")
    {
    }

    public ObjectDisposedException(string? objectName, string? message)
        : base(message) => _objectName = objectName;

    public ObjectDisposedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public string ObjectName => _objectName ?? string.Empty;

    public override string Message
        => ObjectName.Length == 0 ? base.Message : base.Message + Environment.NewLine + "Object name: '" + ObjectName + "'.";

    public static void ThrowIf([DoesNotReturnIf(true)] bool condition, object instance)
    {
        if (condition)
        {
            throw new ObjectDisposedException(instance.ToString());
        }
    }

    public static void ThrowIf([DoesNotReturnIf(true)] bool condition, Type type)
    {
        if (condition)
        {
            throw new ObjectDisposedException(type.ToString());
        }
    }
}
