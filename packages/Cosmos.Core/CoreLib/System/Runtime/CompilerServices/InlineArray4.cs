namespace System.Runtime.CompilerServices;

/// <summary>4 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(4)]
public struct InlineArray4<T>
{
    private T _item;
}
