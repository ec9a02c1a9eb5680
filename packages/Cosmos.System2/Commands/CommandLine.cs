using System;

namespace Cosmos.System;

/// <summary>
/// The line that a person is typing. Backspace takes a character back, Ctrl-U and Ctrl-C all of them; the keys of a terminal that send
/// more than one byte are dropped.
/// </summary>
public sealed class CommandLine
{
    /// <summary>Characters that a line may have; more are dropped.</summary>
    public const int MaximumLength = 120;

    private const byte CtrlC = 0x03;
    private const byte Backspace = 0x08;
    private const byte CtrlU = 0x15;
    private const byte Escape = 0x1B;
    private const byte Delete = 0x7F;

    private readonly byte[] _typed = new byte[MaximumLength];
    private readonly byte[] _rubout = new byte[MaximumLength * 3];
    private readonly byte[] _echo = new byte[1];
    private int _length;
    private SequenceState _sequence;

    private enum SequenceState : byte
    {
        None,
        AfterEscape,
        InSequence,
    }

    /// <summary>What is typed so far, ASCII.</summary>
    public ReadOnlySpan<byte> Typed => _typed.AsSpan(0, _length);

    /// <summary>Takes the next key.</summary>
    /// <param name="echo">What to show for it; valid until the next call.</param>
    /// <returns>Whether the line is complete; <see cref="TakeLine"/> has it then.</returns>
    public bool Take(byte key, out ReadOnlySpan<byte> echo)
    {
        echo = default;
        if (IsPartOfSequence(key))
        {
            return false;
        }

        switch (key)
        {
            case (byte)'\r' or (byte)'\n':
                echo = "\n"u8;
                return true;
            case Backspace or Delete:
                echo = Erase(_length > 0 ? 1 : 0);
                return false;
            case CtrlU or CtrlC:
                echo = Erase(_length);
                return false;
            case >= 0x20 and < Delete when _length < MaximumLength:
                _typed[_length++] = key;
                _echo[0] = key;
                echo = _echo;
                return false;
            default:
                return false;
        }
    }

    /// <summary>The line; the next one begins empty.</summary>
    public string TakeLine()
    {
        Span<char> characters = stackalloc char[MaximumLength];
        for (int i = 0; i < _length; i++)
        {
            characters[i] = (char)_typed[i];
        }

        string line = new(characters.Slice(0, _length));
        _length = 0;
        return line;
    }

    private ReadOnlySpan<byte> Erase(int count)
    {
        for (int i = 0; i < count; i++)
        {
            "\b \b"u8.CopyTo(_rubout.AsSpan(i * 3));
        }

        _length -= count;
        return _rubout.AsSpan(0, count * 3);
    }

    /// <summary>ESC [ digits letter, as an arrow key sends it (ECMA-48 5.4).</summary>
    private bool IsPartOfSequence(byte key)
    {
        SequenceState before = _sequence;
        _sequence = before switch
        {
            SequenceState.None => key == Escape ? SequenceState.AfterEscape : SequenceState.None,
            SequenceState.AfterEscape => key is (byte)'[' or (byte)'O' ? SequenceState.InSequence : SequenceState.None,
            _ => key is >= 0x40 and < Delete ? SequenceState.None : SequenceState.InSequence,
        };
        return before != SequenceState.None || _sequence != SequenceState.None;
    }
}
