namespace System.Runtime.CompilerServices;

/// <summary>8 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(8)]
public struct InlineArray8<T>
{
    private T _item;
}
