namespace System.Runtime.CompilerServices;

/// <summary>5 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(5)]
public struct InlineArray5<T>
{
    private T _item;
}
