namespace System.Runtime.CompilerServices;

/// <summary>13 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(13)]
public struct InlineArray13<T>
{
    private T _item;
}
