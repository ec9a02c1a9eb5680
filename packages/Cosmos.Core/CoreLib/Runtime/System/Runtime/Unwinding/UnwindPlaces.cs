using System.Runtime.InteropServices;

namespace System.Runtime.Unwinding;

/// <summary>Places of the image that unwinding has to know; assembly fills it in, but for the last.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct UnwindPlaces
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

    /// <summary>A method that no exception passes: what it calls belongs to nobody above it.</summary>
    public ulong Barrier;
}
