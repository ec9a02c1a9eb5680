using System.Runtime.InteropServices;

namespace System.Runtime.Unwinding;

/// <summary>Places of the image that unwinding has to know; assembly fills it in, but for the barriers.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct UnwindPlaces
{
    /// <summary>The <see cref="FrameTable"/>.</summary>
    public ulong FrameTable;

    /// <summary>Where a catch handler returns to.</summary>
    public ulong CatchReturn;

    /// <summary>Where a finally or fault handler returns to.</summary>
    public ulong FinallyReturn;

    /// <summary>Where a filter returns to.</summary>
    public ulong FilterReturn;

    /// <summary>Assembly that compiled code calls and that makes no frame: a fault in it is the caller's.</summary>
    public ulong HelpersStart;

    public ulong HelpersEnd;

    /// <summary>Methods that no exception passes: what they call belongs to nobody above them.</summary>
    public ulong* Barriers;

    public int BarrierCount;

    /// <summary>Whether a method is one that no exception passes.</summary>
    /// <param name="methodStart">The address of its code.</param>
    public readonly bool IsBarrier(ulong methodStart) => new ReadOnlySpan<ulong>(Barriers, BarrierCount).IndexOf(methodStart) >= 0;
}
