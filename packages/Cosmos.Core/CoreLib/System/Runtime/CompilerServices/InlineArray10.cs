namespace System.Runtime.CompilerServices;

/// <summary>10 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(10)]
public struct InlineArray10<T>
{
    private T _item;
}
