namespace System.Runtime.CompilerServices;

/// <summary>9 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(9)]
public struct InlineArray9<T>
{
    private T _item;
}
