namespace System.Runtime.CompilerServices;

/// <summary>What positional patterns need of a value whose type is not known.</summary>
public interface ITuple
{
    int Length { get; }

    object? this[int index] { get; }
}
