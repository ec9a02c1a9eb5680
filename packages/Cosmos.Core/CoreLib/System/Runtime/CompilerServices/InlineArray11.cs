namespace System.Runtime.CompilerServices;

/// <summary>11 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(11)]
public struct InlineArray11<T>
{
    private T _item;
}
