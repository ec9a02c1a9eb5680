namespace System.Runtime.CompilerServices;

/// <summary>A boxed value.</summary>
public interface IStrongBox
{
    object? Value { get; set; }
}
