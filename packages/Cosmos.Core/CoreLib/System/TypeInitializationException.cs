namespace System;

/// <summary>A static constructor failed.</summary>
public sealed class TypeInitializationException : SystemException
{
    public TypeInitializationException(string? fullTypeName, Exception? innerException)
        : base("The type initializer for '" + fullTypeName + "' threw an exception.", innerException)
        => TypeInitializer = fullTypeName ?? string.Empty;

    public override string TypeName => "System.TypeInitializationException";

    /// <summary>The type whose static constructor failed (the BCL calls this TypeName, which here names the exception itself).</summary>
    public string TypeInitializer { get; }
}
