using System;
using System.Text;

namespace Cosmos.Cli.Run;

/// <summary>Cuts the console's byte stream into lines, however the bytes arrive.</summary>
/// <param name="onLine">Called with each line, without its line break and with the bytes as Latin-1, so that no byte is lost or refused.</param>
public sealed class ConsoleLines(Action<string> onLine)
{
    // A guest may print without end and without a line break: keep the end of a line, which is where the kernel's text is.
    private const int MaximumLength = 4096;

    private readonly StringBuilder _line = new();

    /// <summary>Takes the next bytes.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (value == (byte)'\n')
            {
                End();
                continue;
            }

            _line.Append((char)value);
            if (_line.Length > MaximumLength)
            {
                _line.Remove(0, MaximumLength / 2);
            }
        }
    }

    /// <summary>The stream ended: what is left is a line too.</summary>
    public void End()
    {
        onLine(_line.ToString().TrimEnd('\r'));
        _line.Clear();
    }
}
