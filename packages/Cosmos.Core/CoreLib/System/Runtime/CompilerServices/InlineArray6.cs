namespace System.Runtime.CompilerServices;

/// <summary>6 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(6)]
public struct InlineArray6<T>
{
    private T _item;
}
