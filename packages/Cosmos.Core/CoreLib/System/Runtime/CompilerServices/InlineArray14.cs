namespace System.Runtime.CompilerServices;

/// <summary>14 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(14)]
public struct InlineArray14<T>
{
    private T _item;
}
