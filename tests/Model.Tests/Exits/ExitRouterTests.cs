using System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Exits;

/// <summary>Every exception class with both instruction lengths, and the special cases of each.</summary>
public sealed class ExitRouterTests
{
    private readonly PsciVcpu _vcpu = TestVm.Booted()[0];

    [Fact]
    public void EveryClassHasItsAnswerAndItsPc()
    {
        for (int ec = 0; ec < 64; ec++)
        {
            foreach (bool il in new[] { false, true })
            {
                VcpuContext context = TestVm.Stopped(TestVm.Esr((ExceptionClass)ec, 0, il));
                ExitOutcome outcome = ExitRouter.Route(ref context, _vcpu);
                (ExitReason reason, ulong advance, uint detail) = Expected(ec, il);
                Assert.Equal(reason, outcome.Reason);
                Assert.Equal(TestVm.RamStart + advance, context.Registers.Pc);
                Assert.Equal(detail, outcome.Syndrome);
            }
        }
    }

    /// <summary>Written from the architecture's list, apart from the decoder under test. ISS is 0 in each case.</summary>
    private static (ExitReason Reason, ulong Advance, uint Detail) Expected(int ec, bool il)
    {
        ulong length = il ? 4ul : 2ul;
        uint same = ((uint)ec << 26) | (il ? 1u << 25 : 0);
        return ec switch
        {
            0x01 => (ExitReason.WaitForInterrupt, length, 0),
            0x12 or 0x16 => (ExitReason.Hypercall, 0, 0),
            0x13 => (ExitReason.Hypercall, length, 0),
            0x17 => (ExitReason.Hypercall, 4, 0),
            0x18 => (ExitReason.SysRegWrite, 0, 0),
            0x20 or 0x24 => (ExitReason.Fault, 0, ((uint)ec << 26) | (1u << 25) | 0x10),
            0x0D or 0x0E or 0x11 or 0x15 or 0x1C or 0x22 or 0x26 or 0x27 or 0x28 or 0x2C or 0x2D or
            0x30 or 0x32 or 0x34 or 0x38 or 0x3C or 0x3D => (ExitReason.Fault, 0, same),
            0x2F => (ExitReason.VmCrash, 0, (uint)VmCrashReason.SystemError),
            0x1E or 0x1F or 0x21 or 0x25 or 0x31 or 0x33 or 0x35 or 0x3A =>
                (ExitReason.VmCrash, 0, (uint)VmCrashReason.UnexpectedException),
            _ => (ExitReason.Fault, 0, 1u << 25),
        };
    }

    [Theory]
    [InlineData(RawExitKind.Irq, ExitReason.ExternalInterrupt)]
    [InlineData(RawExitKind.Fiq, ExitReason.ExternalInterrupt)]
    [InlineData(RawExitKind.SError, ExitReason.VmCrash)]
    public void InterruptsIgnoreTheSyndrome(RawExitKind kind, ExitReason reason)
    {
        for (int ec = 0; ec < 64; ec++)
        {
            VcpuContext context = TestVm.Stopped(TestVm.Esr((ExceptionClass)ec));
            context.Exit.Kind = kind;
            Assert.Equal(reason, ExitRouter.Route(ref context, _vcpu).Reason);
            Assert.Equal(TestVm.RamStart, context.Registers.Pc);
        }
    }

    [Fact]
    public void OnlyPlainWfiWaits()
    {
        for (uint ti = 0; ti < 4; ti++)
        {
            VcpuContext context = TestVm.Stopped(TestVm.Esr(ExceptionClass.Wfx, ti));
            Assert.Equal(ti == 0 ? ExitReason.WaitForInterrupt : ExitReason.WaitForEvent, ExitRouter.Route(ref context, _vcpu).Reason);
        }
    }

    [Fact]
    public void AnAArch32InstructionThatFailsItsConditionDoesNothing()
    {
        foreach (int ec in new[] { 0x01, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0C, 0x13 })
        {
            // CV, COND = EQ, and Z clear.
            VcpuContext context = TestVm.Stopped(TestVm.Esr((ExceptionClass)ec, 1u << 24, il: false));
            context.Registers.Pstate = Pstate.Aarch32;
            context.Registers.X[0] = 0x8400_0000;
            Assert.Equal(ExitReason.Nothing, ExitRouter.Route(ref context, _vcpu).Reason);
            Assert.Equal(TestVm.RamStart + 2, context.Registers.Pc);
            Assert.Equal(0x8400_0000ul, context.Registers.X[0]);
        }
    }

    [Fact]
    public void AArch32CallsHaveNoSmc64Functions()
    {
        foreach (ExceptionClass ec in new[] { ExceptionClass.Hvc32, ExceptionClass.Smc32 })
        {
            Assert.Equal(0x1_0003ul, Call32(ec, 0x8400_0000));
            Assert.Equal(0x1_0002ul, Call32(ec, 0x8000_0000));
            Assert.Equal(TestVm.NotSupported, Call32(ec, 0xC400_0004));
            Assert.Equal(TestVm.NotSupported, Call32(ec, 0xC400_0002));
            Assert.Equal(ec == ExceptionClass.Smc32 ? 0x1_0003ul : TestVm.NotSupported, Call32(ec, 0x8400_0000, 1));
        }
    }

    [Fact]
    public void AForwardedCallKeepsItsRegisters()
    {
        VcpuContext context = TestVm.Stopped(TestVm.Esr(ExceptionClass.Smc64));
        context.Registers.X[0] = 0x8200_0001;
        ExitOutcome outcome = ExitRouter.Route(ref context, TestVm.Booted(policy: SmcPolicy.Forward)[0]);
        Assert.Equal((ExitReason.FirmwareCall, 0x8200_0001u), (outcome.Reason, outcome.FunctionId));
        Assert.Equal((0x8200_0001ul, TestVm.RamStart + 4), (context.Registers.X[0], context.Registers.Pc));
    }

    [Fact]
    public void OutcomesKeepTheirFieldsApart()
    {
        for (int reason = 0; reason < ExitReasonNames.Count; reason++)
        {
            ExitOutcome outcome = new((ExitReason)reason, 0xFFFF_FFFF, 0xFF);
            Assert.Equal((ExitReason)reason, outcome.Reason);
            Assert.Equal(0xFF, outcome.Target);
            Assert.Equal(0xFFFF_FFFF, outcome.FunctionId);
            Assert.Equal(reason < 2, outcome.ResumesAtOnce);
            Assert.Equal(((ExitReason)reason).ToString(), ExitReasonNames.Of((ExitReason)reason));
        }

        Assert.Equal(ExitReasonNames.Count, Enum.GetValues<ExitReason>().Length);
    }

    private ulong Call32(ExceptionClass ec, uint id, uint immediate = 0)
    {
        VcpuContext context = TestVm.Stopped(TestVm.Esr(ec, immediate));
        context.Registers.X[0] = id;
        ExitRouter.Route(ref context, _vcpu);
        return context.Registers.X[0];
    }
}
