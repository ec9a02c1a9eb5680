namespace System;

/// <summary>A value with format strings.</summary>
public interface IFormattable
{
    string ToString(string? format, IFormatProvider? formatProvider);
}
