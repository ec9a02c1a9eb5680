namespace System;

/// <summary>A static constructor failed.</summary>
public sealed class TypeInitializationException : SystemException
{
    public TypeInitializationException(string? fullTypeName, Exception? innerException)
        : base("The type initializer for '" + fullTypeName + "' threw an exception.", innerException)
        => TypeName = fullTypeName ?? string.Empty;

    /// <summary>The type whose static constructor failed.</summary>
    public string TypeName { get; }
}
