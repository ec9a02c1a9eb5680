using System;
using Cosmos.Core;

namespace Cosmos.System;

/// <summary>Lines of the kernel's log: <c>[ 0.001234] source: text</c>. Nothing here allocates; long lines are cut.</summary>
public static class Log
{
    /// <summary>Bytes that a line may have.</summary>
    public const int LineLength = 384;

    /// <summary>The kernel's own source name.</summary>
    public const string Kernel = "cosmos";

    public static void Line(string source, string text)
    {
        LineBuilder line = new(stackalloc byte[LineLength]);
        Begin(ref line, source).Append(text);
        Console.WriteOwnLine(line.Written);
    }

    /// <summary>As above, with a text that a <see cref="LineBuilder"/> has built.</summary>
    public static void Line(string source, ReadOnlySpan<byte> text)
    {
        LineBuilder line = new(stackalloc byte[LineLength]);
        Begin(ref line, source).Append(text);
        Console.WriteOwnLine(line.Written);
    }

    /// <summary>A line about a part of the source, with no colon: <c>[ 0.001234] vm0/vcpu1 text</c>.</summary>
    public static void Trace(string source, ReadOnlySpan<byte> text)
    {
        LineBuilder line = new(stackalloc byte[LineLength]);
        line.AppendTimestamp(GenericTimer.NowNanoseconds).Append(source).Append(' ').Append(text);
        Console.WriteOwnLine(line.Written);
    }

    private static ref LineBuilder Begin(ref LineBuilder line, string source) =>
        ref line.AppendTimestamp(GenericTimer.NowNanoseconds).Append(source).Append(": ");
}
