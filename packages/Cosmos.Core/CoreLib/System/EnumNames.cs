using System.Text;

namespace System;

/// <summary>
/// The text of an enum's values, from its members as the build has put them into the image: "|" when it has [Flags], then
/// <c>value=Name,</c> for each, by ascending unsigned value; UTF-8.
/// </summary>
internal static class EnumNames
{
    private const byte FlagsMark = (byte)'|';

    /// <summary>Whether several members may make one value.</summary>
    public static bool AreFlags(ReadOnlySpan<byte> members) => members.Length > 0 && members[0] == FlagsMark;

    /// <summary>The name of the member that has the value; of several the one that comes first. Null when none has it.</summary>
    public static string? Of(ReadOnlySpan<byte> members, ulong value)
    {
        int at = 0;
        while (TryNext(members, ref at, out ulong candidate, out ReadOnlySpan<byte> name))
        {
            if (candidate == value)
            {
                return Encoding.UTF8.GetString(name);
            }
        }

        return null;
    }

    /// <summary>
    /// The names of the members that make up the value, as in <c>Read, Write</c>: the greatest that fits in first, then the greatest
    /// that fits in the rest. Null when something is left over.
    /// </summary>
    public static string? OfFlags(ReadOnlySpan<byte> members, ulong value) => Of(members, value) ?? (value == 0 ? null : Join(members, value));

    private static string? Join(ReadOnlySpan<byte> members, ulong value)
    {
        string? text = null;
        for (ulong below = ulong.MaxValue; value != 0; )
        {
            if (!TryGreatest(members, value, below, out ulong part, out ReadOnlySpan<byte> name))
            {
                return null;
            }

            value -= part;
            below = part;
            string word = Encoding.UTF8.GetString(name);
            text = text is null ? word : word + ", " + text;
        }

        return text;
    }

    /// <summary>The last member that is not 0, lies in the value and is less than another.</summary>
    private static bool TryGreatest(ReadOnlySpan<byte> members, ulong value, ulong below, out ulong part, out ReadOnlySpan<byte> name)
    {
        part = 0;
        name = default;
        int at = 0;
        while (TryNext(members, ref at, out ulong candidate, out ReadOnlySpan<byte> itsName) && candidate < below)
        {
            if (candidate != 0 && (value & candidate) == candidate)
            {
                part = candidate;
                name = itsName;
            }
        }

        return part != 0;
    }

    private static bool TryNext(ReadOnlySpan<byte> members, scoped ref int at, out ulong value, out ReadOnlySpan<byte> name)
    {
        value = 0;
        name = default;
        at = at == 0 && AreFlags(members) ? 1 : at;
        if (at >= members.Length)
        {
            return false;
        }

        for (; members[at] != '='; at++)
        {
            value = (value * 10) + (uint)(members[at] - '0');
        }

        int start = ++at;
        while (members[at] != ',')
        {
            at++;
        }

        name = members.Slice(start, at++ - start);
        return true;
    }
}
