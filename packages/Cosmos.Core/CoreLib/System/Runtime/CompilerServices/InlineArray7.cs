namespace System.Runtime.CompilerServices;

/// <summary>7 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(7)]
public struct InlineArray7<T>
{
    private T _item;
}
