namespace System.Runtime.CompilerServices;

/// <summary>16 values in place; the compiler uses it for `params` spans and collection expressions.</summary>
[InlineArray(16)]
public struct InlineArray16<T>
{
    private T _item;
}
