namespace System.Runtime.CompilerServices;

/// <summary>15 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(15)]
public struct InlineArray15<T>
{
    private T _item;
}
