using System.Text;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Names of what an exception has to do with, from the tables that the build puts into the image.</summary>
internal static unsafe class ExceptionText
{
    private const int MaximumLength = 256;
    private const string Constructor = ".cctor";

    /// <summary>A line for each frame, without a line break at the end.</summary>
    internal static string Of(ref readonly ExceptionTrace trace)
    {
        byte* buffer = stackalloc byte[MaximumLength];
        StringBuilder text = new();
        for (int i = 0; i < trace.Kept; i++)
        {
            int length = RuntimeImports.DescribeCode(trace[i], buffer, MaximumLength);
            text.Append(i == 0 ? "   at " : "\n   at ").Append(Text(buffer, length));
        }

        if (trace.Count > trace.Kept)
        {
            text.Append("\n   and ").Append(trace.Count - trace.Kept).Append(" more");
        }

        return text.ToString();
    }

    /// <summary>The name of the class that a static constructor belongs to.</summary>
    internal static string OfCode(nint constructor)
    {
        byte* buffer = stackalloc byte[MaximumLength];
        string name = Text(buffer, RuntimeImports.DescribeCode((nuint)constructor, buffer, MaximumLength));
        int end = name.IndexOf(Constructor);
        return end < 0 ? name : name.Substring(0, end);
    }

    private static string Text(byte* buffer, int length) => Encoding.UTF8.GetString(new ReadOnlySpan<byte>(buffer, length));

    /// <summary>The kept frames of an exception, for reports that take no heap.</summary>
    [RuntimeExport("CosmosExceptionTrace")]
    private static nuint* TraceOf(Exception exception, int* count)
    {
        *count = exception.Trace.Kept;
        return exception.Trace.Start;
    }
}
