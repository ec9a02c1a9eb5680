namespace System;

/// <summary>A provider's own formatting. Kept for source compatibility; nothing here asks a provider for it.</summary>
public interface ICustomFormatter
{
    string Format(string? format, object? arg, IFormatProvider? formatProvider);
}
