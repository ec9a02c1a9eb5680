using System;
using System.Reflection;
using Cosmos.Core;
using Hypervisor.Model.Arm;
using IL2CPU.API;
using Xunit;

namespace Architecture.Tests.Offsets;

/// <summary>
/// What the assembly takes for granted of the C# structs: it computes each offset, but moves registers by pairs, so the second of a pair must
/// follow the first, and a pair of 64-bit registers reaches from -512 to 504 bytes (Arm ARM C6.2, LDP and STP).
/// </summary>
public sealed class AssemblyOffsetTests
{
    private const int Word = 8;
    private const int PairLimit = 504;
    private const int QuadwordPairLimit = 1008;
    private const int LoadLimit = 32760;
    private const int StackAlignment = 16;
    private const int PageSize = 4096;

    [Theory]
    [InlineData("Registers.Pc", "Registers.Pstate")]
    [InlineData("Exit.Kind", "Exit.Esr")]
    [InlineData("Exit.Far", "Exit.Hpfar")]
    [InlineData("Registers.X[0]", "Registers.X[1]")]
    [InlineData("Registers.X[28]", "Registers.X[29]")]
    public void GuestExitStoresPairs(string first, string second) => AssertPair<VcpuContext>(first, second);

    /// <summary>GuestEntryAsm and GuestExitAsm reach x30 at 240 bytes from x0.</summary>
    [Fact]
    public void LinkRegisterEndsTheGeneralRegisters() =>
        Assert.Equal(240, StructOffset.Of<VcpuContext>("Registers.X[30]") - StructOffset.Of<VcpuContext>("Registers.X"));

    [Theory]
    [InlineData("D8", "D9")]
    [InlineData("D10", "D11")]
    [InlineData("D12", "D13")]
    [InlineData("D14", "D15")]
    public void HostFpRegistersArePairs(string first, string second) => AssertPair<HostFpRegisters>(first, second);

    /// <summary>STP of Q registers takes multiples of 16 from the address of the first, which an ADD immediate must reach.</summary>
    [Fact]
    public void VectorsLieWhereQuadwordPairsReach()
    {
        Assert.InRange(StructOffset.Of<VcpuContext>("Fp.V"), 0, 4095);
        Assert.Equal(16 * 30, StructOffset.Of<FpRegisters>("V[60]"));
        Assert.InRange(StructOffset.Of<FpRegisters>("V[60]"), 0, QuadwordPairLimit);
        Assert.InRange(StructOffset.Of<VcpuContext>("Fp.Fpsr"), 0, LoadLimit);
    }

    [Fact]
    public void El1RegistersAreWordsWithinReach()
    {
        int end = 0;
        foreach (FieldInfo field in typeof(El1Registers).GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            Assert.Equal(typeof(ulong), field.FieldType);
            end = Math.Max(end, StructOffset.Of<El1Registers>(field.Name) + Word);
        }

        Assert.Equal(StructOffset.SizeOf<El1Registers>(), end);
        Assert.InRange(end, Word, LoadLimit);
    }

    /// <summary>Vcpu gives each context one page.</summary>
    [Fact]
    public void ContextFitsItsPage() => Assert.InRange(StructOffset.SizeOf<VcpuContext>(), 1, PageSize);

    [Theory]
    [InlineData("X19", "X20")]
    [InlineData("X21", "X22")]
    [InlineData("X23", "X24")]
    [InlineData("X25", "X26")]
    [InlineData("X27", "X28")]
    [InlineData("X29", "X30")]
    [InlineData("D8", "D9")]
    [InlineData("D10", "D11")]
    [InlineData("D12", "D13")]
    [InlineData("D14", "D15")]
    public void ThreadSwitchMovesPairs(string first, string second) => AssertPair<SwitchFrame>(first, second);

    [Theory]
    [InlineData("X29", "X30")]
    [InlineData("X19", "X20")]
    [InlineData("X21", "X22")]
    [InlineData("X23", "X24")]
    [InlineData("X25", "X26")]
    [InlineData("X27", "X28")]
    [InlineData("GuestX0", "GuestX1")]
    public void GuestFrameHasPairs(string first, string second)
    {
        Assert.InRange(OffsetInGuestFrame(first), 0, PairLimit);
        Assert.Equal(OffsetInGuestFrame(first) + Word, OffsetInGuestFrame(second));
    }

    [Fact]
    public void ExceptionFrameHasPairs()
    {
        AssertPair<ExceptionFrame>("X[0]", "X[1]");
        AssertPair<ExceptionFrame>("X[28]", "X[29]");
        Assert.Equal(240, StructOffset.Of<ExceptionFrame>("X[30]") - StructOffset.Of<ExceptionFrame>("X"));
        Assert.Equal(0, StructOffset.Of<ExceptionFrame>("Q") % StackAlignment);
    }

    [Fact]
    public void FramesKeepTheStackAligned()
    {
        Assert.Equal(0, StructOffset.SizeOf<ExceptionFrame>() % StackAlignment);
        Assert.Equal(0, StructOffset.SizeOf<SwitchFrame>() % StackAlignment);
        Assert.Equal(0, GuestFrameMethod(nameof(StructOffset.SizeOf), []) % StackAlignment);
    }

    private static void AssertPair<T>(string first, string second)
        where T : struct
    {
        Assert.InRange(StructOffset.Of<T>(first), 0, PairLimit);
        Assert.Equal(0, StructOffset.Of<T>(first) % Word);
        Assert.Equal(StructOffset.Of<T>(first) + Word, StructOffset.Of<T>(second));
    }

    private static int OffsetInGuestFrame(string field) => GuestFrameMethod(nameof(StructOffset.Of), [field]);

    /// <summary>The frame is the plugs' own affair, so only its name is known here.</summary>
    private static int GuestFrameMethod(string method, object[] arguments)
    {
        Type frame = typeof(global::Kernel.Plugs.Guest.GuestEntryImpl).Assembly.GetType("Kernel.Plugs.Guest.GuestFrame", throwOnError: true)!;
        return (int)typeof(StructOffset).GetMethod(method)!.MakeGenericMethod(frame).Invoke(null, arguments)!;
    }
}
