namespace System;

/// <summary>Source of formats for a culture; here all providers lead to the invariant culture.</summary>
public interface IFormatProvider
{
    object? GetFormat(Type? formatType);
}
