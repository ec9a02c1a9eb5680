using System.Runtime.CompilerServices;

namespace System.Text;

/// <summary>A text under construction, in one array that doubles (the BCL chains chunks).</summary>
public sealed partial class StringBuilder
{
    private const int DefaultCapacity = 16;

    private char[] _characters;
    private int _length;

    public StringBuilder()
        : this(DefaultCapacity)
    {
    }

    public StringBuilder(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _characters = capacity == 0 ? Array.Empty<char>() : new char[capacity];
    }

    public StringBuilder(string? value)
        : this(value, DefaultCapacity)
    {
    }

    public StringBuilder(string? value, int capacity)
        : this(Math.Max(capacity, value is null ? 0 : value.Length)) => Append(value);

    public int Length
    {
        get => _length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            EnsureCapacity(value);
            if (value > _length)
            {
                _characters.AsSpan(_length, value - _length).Clear();
            }

            _length = value;
        }
    }

    public int Capacity
    {
        get => _characters.Length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, _length);
            Array.Resize(ref _characters!, value);
        }
    }

    public int MaxCapacity => int.MaxValue;

    [IndexerName("Chars")]
    public char this[int index]
    {
        get => index < _length ? _characters[index] : throw new IndexOutOfRangeException();
        set
        {
            ThrowHelper.CheckIndex(index, _length);
            _characters[index] = value;
        }
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity > _characters.Length)
        {
            Capacity = Math.Max(capacity, Math.Max(DefaultCapacity, 2 * _characters.Length));
        }

        return _characters.Length;
    }

    public StringBuilder Clear()
    {
        _length = 0;
        return this;
    }

    public StringBuilder Insert(int index, string? value) => Insert(index, value.AsSpan());

    public StringBuilder Insert(int index, char value) => Insert(index, new ReadOnlySpan<char>(ref value));

    public StringBuilder Insert(int index, int value) => Insert(index, value.ToString());

    public StringBuilder Insert(int index, object? value) => Insert(index, value?.ToString());

    public StringBuilder Insert(int index, ReadOnlySpan<char> value)
    {
        ThrowHelper.CheckRange(index, 0, _length);
        int tail = _length - index;
        EnsureCapacity(_length + value.Length);
        _characters.AsSpan(index, tail).CopyTo(_characters.AsSpan(index + value.Length));
        value.CopyTo(_characters.AsSpan(index));
        _length += value.Length;
        return this;
    }

    public StringBuilder Remove(int startIndex, int length)
    {
        ThrowHelper.CheckRange(startIndex, length, _length);
        _characters.AsSpan(startIndex + length, _length - startIndex - length).CopyTo(_characters.AsSpan(startIndex));
        _length -= length;
        return this;
    }

    public StringBuilder Replace(char oldChar, char newChar)
    {
        _characters.AsSpan(0, _length).Replace(oldChar, newChar);
        return this;
    }

    public StringBuilder Replace(string oldValue, string? newValue)
    {
        string replaced = ToString().Replace(oldValue, newValue);
        return Clear().Append(replaced);
    }

    public void CopyTo(int sourceIndex, Span<char> destination, int count)
    {
        ThrowHelper.CheckRange(sourceIndex, count, _length);
        _characters.AsSpan(sourceIndex, count).CopyTo(destination);
    }

    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        => CopyTo(sourceIndex, destination.AsSpan(destinationIndex), count);

    public bool Equals(ReadOnlySpan<char> span) => Written.SequenceEqual(span);

    public bool Equals(StringBuilder? sb) => sb is not null && Equals(sb.Written);

    public override string ToString() => new(Written);

    public string ToString(int startIndex, int length) => new(Written.Slice(startIndex, length));

    internal ReadOnlySpan<char> Written => new(_characters, 0, _length);
}
