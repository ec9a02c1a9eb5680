namespace System.Runtime.CompilerServices;

/// <summary>12 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(12)]
public struct InlineArray12<T>
{
    private T _item;
}
