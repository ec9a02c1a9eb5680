namespace System.Runtime.CompilerServices;

/// <summary>2 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(2)]
public struct InlineArray2<T>
{
    private T _item;
}
