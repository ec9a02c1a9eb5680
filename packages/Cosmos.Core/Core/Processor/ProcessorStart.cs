using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>
/// What a CPU that firmware turns on needs before its first line of C#; x0 points to it. It reads this with its MMU off, so
/// the writer cleans it out of the caches. The assembly takes its offsets from here.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct ProcessorStart
{
    public ulong Mair;
    public ulong Tcr;
    public ulong Ttbr0;
    public ulong Sctlr;
    public ulong StackTop;

    /// <summary>Address of its <see cref="CpuLocal"/>.</summary>
    public ulong Local;
}
