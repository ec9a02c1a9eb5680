using System.Buffers;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <content>Making strings. ilc turns each constructor into a call of the Ctor method with the same parameters.</content>
public sealed partial class String
{
#pragma warning disable CS8618 // The fields are set by the allocator.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(char[]? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(char[] value, int startIndex, int length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern unsafe String(char* value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern unsafe String(char* value, int startIndex, int length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(char c, int count);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(ReadOnlySpan<char> value);
#pragma warning restore CS8618

    /// <summary>A string of that length whose characters the action writes.</summary>
    public static string Create<TState>(int length, TState state, SpanAction<char, TState> action)
        where TState : allows ref struct
    {
        string result = FastAllocateString(length);
        action(result.GetWritableSpan(), state);
        return result;
    }

    public static string Create(IFormatProvider? provider, [InterpolatedStringHandlerArgument(nameof(provider))] ref DefaultInterpolatedStringHandler handler)
        => handler.ToStringAndClear();

    public static string Create(
        IFormatProvider? provider,
        Span<char> initialBuffer,
        [InterpolatedStringHandlerArgument(nameof(provider), nameof(initialBuffer))] ref DefaultInterpolatedStringHandler handler)
        => handler.ToStringAndClear();

    public static string Copy(string str) => Ctor(str.AsSpan());

    /// <summary>A zeroed string, to be filled before anyone sees it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    internal static unsafe string FastAllocateString(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length == 0 ? Empty : RuntimeImports.RhNewString(Empty.GetMethodTable(), length);
    }

    private static string Ctor(char[]? value) => Ctor(new ReadOnlySpan<char>(value));

    private static string Ctor(char[] value, int startIndex, int length) => Ctor(new ReadOnlySpan<char>(value, startIndex, length));

    private static unsafe string Ctor(char* value)
    {
        int length = 0;
        while (value != null && value[length] != '\0')
        {
            length++;
        }

        return Ctor(new ReadOnlySpan<char>(value, length));
    }

    private static unsafe string Ctor(char* value, int startIndex, int length) => Ctor(new ReadOnlySpan<char>(value + startIndex, length));

    private static string Ctor(char c, int count)
    {
        string result = FastAllocateString(count);
        result.GetWritableSpan().Fill(c);
        return result;
    }

    private static string Ctor(ReadOnlySpan<char> value)
    {
        string result = FastAllocateString(value.Length);
        value.CopyTo(result.GetWritableSpan());
        return result;
    }
}
