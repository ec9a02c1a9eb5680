using System;
using System.Runtime.InteropServices;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Processor;

/// <summary>What the assembly relies on beside the offsets that it takes from the structs.</summary>
public class FrameLayoutTests
{
    [Fact]
    public void Frames_keep_the_stack_pointer_aligned()
    {
        Assert.Equal(0, Marshal.SizeOf<ExceptionFrame>() % 16);
        Assert.Equal(0, Marshal.SizeOf<SwitchFrame>() % 16);
        Assert.Equal(0, (int)Marshal.OffsetOf<ExceptionFrame>(nameof(ExceptionFrame.Q)) % 16);
    }

    [Fact]
    public void Arrays_in_frames_have_their_whole_length()
    {
        Assert.Equal((nint)(31 * 8), Marshal.OffsetOf<ExceptionFrame>(nameof(ExceptionFrame.Elr)));
        Assert.Equal(18 * 8, Marshal.SizeOf<SmcArguments>());
        Assert.Equal(32 * 16, Marshal.SizeOf<ExceptionFrame>() - (int)Marshal.OffsetOf<ExceptionFrame>(nameof(ExceptionFrame.Q)));
    }

    [Theory]
    [InlineData(nameof(SwitchFrame.X19), nameof(SwitchFrame.X20))]
    [InlineData(nameof(SwitchFrame.X29), nameof(SwitchFrame.X30))]
    [InlineData(nameof(SwitchFrame.D8), nameof(SwitchFrame.D9))]
    [InlineData(nameof(SwitchFrame.D14), nameof(SwitchFrame.D15))]
    public void Pairs_are_adjacent_for_stp(string first, string second)
    {
        IntPtr gap = Marshal.OffsetOf<SwitchFrame>(second) - (int)Marshal.OffsetOf<SwitchFrame>(first);
        Assert.Equal((nint)8, gap);
    }
}
