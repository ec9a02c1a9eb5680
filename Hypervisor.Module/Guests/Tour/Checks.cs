using Cosmos.Core;

namespace Guest.Tour;

/// <summary>Counts checks and prints those that fail. Only the boot vCPU checks.</summary>
internal static class Checks
{
    private static string s_where = "";

    public static int Done { get; private set; }

    public static int Failed { get; private set; }

    /// <summary>What every failure that follows belongs to.</summary>
    public static void Begin(string where) => s_where = where;

    public static void Equal(string name, ulong expected, ulong actual)
    {
        if (!Count(expected == actual))
        {
            LineBuilder line = new(stackalloc byte[192]);
            line.Append("tour: FAILED ").Append(s_where).Append(": ").Append(name);
            Print(ref line, expected, actual);
        }
    }

    /// <param name="of">The id, vCPU or address that the check is about.</param>
    public static void Equal(string name, ulong of, ulong expected, ulong actual)
    {
        if (!Count(expected == actual))
        {
            LineBuilder line = new(stackalloc byte[192]);
            line.Append("tour: FAILED ").Append(s_where).Append(": ").Append(name).Append(' ').AppendHex(of);
            Print(ref line, expected, actual);
        }
    }

    public static void True(string name, bool holds) => Equal(name, 1, holds ? 1u : 0);

    public static void True(string name, ulong of, bool holds) => Equal(name, of, 1, holds ? 1u : 0);

    private static bool Count(bool passed)
    {
        Done++;
        if (!passed)
        {
            Failed++;
        }

        return passed;
    }

    private static void Print(ref LineBuilder line, ulong expected, ulong actual)
    {
        line.Append(": expected ").AppendHex(expected).Append(", found ").AppendHex(actual).Append('\n');
        ConsoleDevice.Write(line.Written);
    }
}
