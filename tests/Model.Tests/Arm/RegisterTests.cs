using System.Runtime.InteropServices;
using Hypervisor.Model.Arm;
using Xunit;

namespace Hypervisor.Model.Tests.Arm;

public sealed class RegisterTests
{
    [Fact]
    public void HotFieldsComeFirstAndWithinReachOfLoadPairs()
    {
        Assert.Equal(0, (int)Marshal.OffsetOf<VcpuContext>(nameof(VcpuContext.Registers)));
        Assert.Equal(31 * 8, (int)Marshal.OffsetOf<VcpuRegisters>(nameof(VcpuRegisters.Pc)));
        Assert.Equal(32 * 8, (int)Marshal.OffsetOf<VcpuRegisters>(nameof(VcpuRegisters.Pstate)));
        Assert.Equal(33 * 8, (int)Marshal.OffsetOf<VcpuContext>(nameof(VcpuContext.Exit)));
        Assert.True((int)Marshal.OffsetOf<VcpuContext>(nameof(VcpuContext.El1)) <= 504);
        Assert.Equal(66 * 8, Marshal.SizeOf<FpRegisters>());
    }

    [Fact]
    public void Register31IsZero()
    {
        VcpuRegisters registers = default;
        for (int i = 0; i < 32; i++)
        {
            registers.Write(i, (ulong)i + 1);
        }

        for (int i = 0; i < 31; i++)
        {
            Assert.Equal((ulong)i + 1, registers.Read(i));
            Assert.Equal((ulong)i + 1, registers.X[i]);
        }

        Assert.Equal(0ul, registers.Read(31));
        Assert.Equal((0ul, 0ul), (registers.Pc, registers.Pstate));
    }

    [Theory]
    [InlineData(false, 0x30C5_0830)]
    [InlineData(true, 0x33C5_0830)]
    public void ResetLeavesNothingOfAnEarlierLife(bool bigEndian, ulong sctlr)
    {
        VcpuContext context = default;
        MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref context, 1)).Fill(0xA5);
        context.Reset(0x4000_1000, 7, bigEndian);

        VcpuContext expected = default;
        expected.Registers.X[0] = 7;
        expected.Registers.Pc = 0x4000_1000;
        expected.Registers.Pstate = 0x3C5;
        expected.El1.SctlrEl1 = sctlr;
        Assert.Equal(GuestState(ref expected), GuestState(ref context));
    }

    /// <summary>All words that a guest can see; what follows them is the hypervisor's own.</summary>
    private static ulong[] GuestState(ref VcpuContext context) =>
        MemoryMarshal.Cast<VcpuContext, ulong>(MemoryMarshal.CreateSpan(ref context, 1))
            .Slice(0, (int)Marshal.OffsetOf<VcpuContext>(nameof(VcpuContext.HostFp)) / sizeof(ulong)).ToArray();
}
