using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Xunit;

namespace Hypervisor.Model.Tests.Exits;

public sealed class GuestExceptionTests
{
    private const ulong Vbar = 0x4002_0800;
    private const ulong Far = 0xFFFF_1234;

    [Fact]
    public void EveryModeEntersItsVectorWithItsClass()
    {
        // EL0 in AArch64, EL1t, EL1h, and AArch32 at EL0.
        foreach ((ulong mode, ulong offset, bool el1) in new[] { (0x00ul, 0x400ul, false), (0x04ul, 0ul, true), (0x05ul, 0x200ul, true), (0x10ul, 0x600ul, false) })
        {
            for (uint ec = 0; ec < 64; ec++)
            {
                VcpuContext context = Guest(mode | 0x6000_0000);
                uint syndrome = (ec << 26) | 0x0200_0010;
                Assert.True(GuestException.TryEnter(ref context, syndrome));

                bool ownClass = ec is 0x20 or 0x24 or 0x30 or 0x32 or 0x34;
                Assert.Equal(syndrome + (el1 && ownClass ? 1u << 26 : 0), context.El1.EsrEl1);
                Assert.Equal(Vbar + offset, context.Registers.Pc);
                Assert.Equal(0x6000_03C5ul, context.Registers.Pstate);
                Assert.Equal(TestVm.RamStart, context.El1.ElrEl1);
                Assert.Equal(mode | 0x6000_0000, context.El1.SpsrEl1);
                Assert.Equal(ec is 0x20 or 0x22 or 0x24 or 0x34 ? Far : 0, context.El1.FarEl1);
            }
        }
    }

    [Fact]
    public void EachBitOfPstateIsKeptOrCleared()
    {
        for (int bit = 0; bit < 32; bit++)
        {
            if (bit is < 5)
            {
                continue;
            }

            VcpuContext context = Guest((1ul << bit) | Pstate.El1h);
            Assert.True(GuestException.TryEnter(ref context, GuestSyndrome.Undefined));
            bool kept = bit is 31 or 30 or 29 or 28 or 24 or 22 or 9 or 8 or 7 or 6;
            Assert.Equal(kept ? 0x3C5 | (1ul << bit) : 0x3C5, context.Registers.Pstate);
        }
    }

    [Fact]
    public void SctlrChoosesPanAndSsbs()
    {
        foreach ((ulong sctlr, ulong expected) in new[]
        {
            (El1Registers.SctlrReset, 0x3C5ul),
            (El1Registers.SctlrReset & ~El1Registers.SctlrSpan, 0x3C5 | Pstate.Pan),
            (El1Registers.SctlrReset | El1Registers.SctlrDssbs, 0x3C5 | Pstate.Ssbs),
        })
        {
            VcpuContext context = Guest(Pstate.El1h);
            context.El1.SctlrEl1 = sctlr;
            GuestException.TryEnter(ref context, GuestSyndrome.Undefined);
            Assert.Equal(expected, context.Registers.Pstate);
        }
    }

    [Fact]
    public void DitMovesFromWhereAArch32KeepsIt()
    {
        VcpuContext context = Guest(Pstate.Aarch32 | Pstate.Dit32);
        GuestException.TryEnter(ref context, GuestSyndrome.Undefined);
        Assert.Equal(0x3C5 | Pstate.Dit, context.Registers.Pstate);
    }

    [Fact]
    public void AGuestThatCannotFetchItsVectorHasCrashedAndIsLeftAsItWas()
    {
        const uint Fetch = 0x8200_0010;
        for (ulong pc = Vbar & ~0xFFFul; pc < (Vbar & ~0xFFFul) + 0x1000; pc += 4)
        {
            VcpuContext context = Guest(Pstate.El1h);
            context.Registers.Pc = pc;
            Assert.False(GuestException.TryEnter(ref context, Fetch));
            Assert.Equal((pc, Pstate.El1h, 0ul), (context.Registers.Pc, context.Registers.Pstate, context.El1.ElrEl1));
            Assert.True(GuestException.TryEnter(ref context, 0x9200_0010), "only a fetch repeats itself");
        }

        foreach (ulong pc in new[] { (Vbar & ~0xFFFul) - 4, (Vbar & ~0xFFFul) + 0x1000 })
        {
            VcpuContext context = Guest(Pstate.El1h);
            context.Registers.Pc = pc;
            Assert.True(GuestException.TryEnter(ref context, Fetch));
        }
    }

    [Fact]
    public void AJumpIntoNowhereWithoutVectorsEndsAtTheSecondFault()
    {
        Hypervisor.Model.Psci.PsciVcpu vcpu = TestVm.Booted()[0];
        VcpuContext context = TestVm.Stopped(TestVm.Esr(ExceptionClass.InstructionAbortLowerEl, 7));
        context.Registers.Pc = 0x10_0000_0000;
        ExitOutcome outcome = ExitRouter.Route(ref context, vcpu);
        Assert.Equal(ExitReason.Fault, outcome.Reason);
        Assert.True(GuestException.TryEnter(ref context, outcome.Syndrome));
        Assert.Equal(0x200ul, context.Registers.Pc);
        Assert.False(GuestException.TryEnter(ref context, ExitRouter.Route(ref context, vcpu).Syndrome));
        Assert.Equal(0x10_0000_0000ul, context.El1.ElrEl1);
    }

    private static VcpuContext Guest(ulong pstate)
    {
        VcpuContext context = TestVm.Stopped(0);
        context.Registers.Pstate = pstate;
        context.El1.VbarEl1 = Vbar;
        context.Exit.Far = Far;
        return context;
    }
}
