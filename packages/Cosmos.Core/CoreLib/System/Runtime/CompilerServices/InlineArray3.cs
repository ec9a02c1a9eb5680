namespace System.Runtime.CompilerServices;

/// <summary>3 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(3)]
public struct InlineArray3<T>
{
    private T _item;
}
