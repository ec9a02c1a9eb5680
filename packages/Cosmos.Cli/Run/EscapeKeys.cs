using System;
using System.Collections.Generic;

namespace Cosmos.Cli.Run;

/// <summary>Filters typed keys: Ctrl-] and Ctrl-A x end the run, Ctrl-A Ctrl-A types one Ctrl-A, all else goes to the guest.</summary>
public sealed class EscapeKeys
{
    private const byte ControlA = 0x01;
    private const byte ControlCloseBracket = 0x1D;

    private bool _afterControlA;

    /// <summary>True once the person asked to end the run.</summary>
    public bool Ended { get; private set; }

    /// <summary>Takes the next keys and returns those meant for the guest.</summary>
    public byte[] Filter(ReadOnlySpan<byte> keys)
    {
        var forGuest = new List<byte>(keys.Length + 1);
        foreach (byte key in keys)
        {
            if (key == ControlCloseBracket || (_afterControlA && key == (byte)'x'))
            {
                Ended = true;
                break;
            }

            if (key == ControlA && !_afterControlA)
            {
                _afterControlA = true;
                continue;
            }

            if (_afterControlA && key != ControlA)
            {
                forGuest.Add(ControlA);
            }

            _afterControlA = false;
            forGuest.Add(key);
        }

        return [.. forGuest];
    }
}
