using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>An immutable text of UTF-16 code units.</summary>
/// <remarks>
/// Comparison and casing are ordinal and ASCII, whatever culture or comparison is named. ilc lays literals out as length,
/// characters and a NUL; the two fields must stay in that order.
/// </remarks>
public sealed partial class String : IComparable, IComparable<string?>, IEquatable<string?>, IEnumerable<char>, ICloneable
{
    public static readonly string Empty = "";

    private readonly int _stringLength;
    private char _firstChar;

    public int Length
    {
        [Intrinsic]
        get => _stringLength;
    }

    [IndexerName("Chars")]
    public char this[int index]
    {
        [Intrinsic]
        get
        {
            if ((uint)index >= (uint)_stringLength)
            {
                ThrowHelper.ThrowIndexOutOfRange();
            }

            return Unsafe.Add(ref _firstChar, (nint)(uint)index);
        }
    }

    public static implicit operator ReadOnlySpan<char>(string? value)
        => value is null ? default : new ReadOnlySpan<char>(ref value._firstChar, value._stringLength);

    public static bool IsNullOrEmpty([NotNullWhen(false)] string? value) => value is null || value.Length == 0;

    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] string? value) => value is null || value.AsSpan().IsWhiteSpace();

    public ref readonly char GetPinnableReference() => ref _firstChar;

    public object Clone() => this;

    public override string ToString() => this;

    public string ToString(IFormatProvider? provider) => this;

    public char[] ToCharArray() => Characters.ToArray();

    public char[] ToCharArray(int startIndex, int length) => Characters.Slice(startIndex, length).ToArray();

    public void CopyTo(Span<char> destination) => Characters.CopyTo(destination);

    public bool TryCopyTo(Span<char> destination) => Characters.TryCopyTo(destination);

    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        => Characters.Slice(sourceIndex, count).CopyTo(new Span<char>(destination, destinationIndex, count));

    /// <summary>There is no intern pool: the string itself.</summary>
    public static string Intern(string str) => str;

    public CharEnumerator GetEnumerator() => new(this);

    IEnumerator<char> IEnumerable<char>.GetEnumerator() => new CharEnumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new CharEnumerator(this);

    private ReadOnlySpan<char> Characters => this;

    /// <summary>The characters of a string that no one else has seen yet.</summary>
    internal Span<char> GetWritableSpan() => new(ref _firstChar, _stringLength);
}
