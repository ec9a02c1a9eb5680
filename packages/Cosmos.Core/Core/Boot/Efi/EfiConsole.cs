using System;

namespace Cosmos.Core.Efi;

/// <summary>Lines on the firmware's console, as long as there are boot services.</summary>
internal static unsafe class EfiConsole
{
    private const int MaximumLength = 160;

    /// <param name="system">The system table.</param>
    /// <param name="text">ASCII; what is too long is cut off.</param>
    internal static void Line(EfiSystemTable* system, ReadOnlySpan<byte> text)
    {
        char* line = stackalloc char[MaximumLength];
        int length = 0;
        Append(line, ref length, "cosmos: "u8);
        Append(line, ref length, text);
        Append(line, ref length, "\r\n\0"u8);
        if (system->ConsoleOut != null)
        {
            system->ConsoleOut->OutputString(system->ConsoleOut, line);
        }
    }

    private static void Append(char* line, ref int length, ReadOnlySpan<byte> text)
    {
        // Three characters are kept for the line's end.
        int room = MaximumLength - length - (text.Length > 3 ? 3 : 0);
        for (int i = 0; i < text.Length && i < room; i++)
        {
            line[length++] = (char)text[i];
        }
    }
}
