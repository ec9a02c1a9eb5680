using System;

namespace Cosmos.Core;

/// <summary>Texts of the build's tables.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes before the closing 0.</summary>
    public static ReadOnlySpan<byte> UntilZero(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && text[length] != 0)
        {
            length++;
        }

        return text.Slice(0, length);
    }
}
