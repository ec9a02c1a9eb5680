using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Exits;

public sealed class AbortTests
{
    private const uint Isv = 1u << 24;
    private const uint Cm = 1u << 8;
    private const uint S1ptw = 1u << 7;
    private const uint Wnr = 1u << 6;

    private readonly PsciVcpu _vcpu = TestVm.Booted()[0];

    [Fact]
    public void EveryFaultStatusWithEveryQualifier()
    {
        for (uint bits = 0; bits < 16; bits++)
        {
            uint flags = ((bits & 1) != 0 ? Isv : 0) | ((bits & 2) != 0 ? Cm : 0) | ((bits & 4) != 0 ? S1ptw : 0) | ((bits & 8) != 0 ? Wnr : 0);
            for (uint dfsc = 0; dfsc < 64; dfsc++)
            {
                VcpuContext context = TestVm.Stopped(TestVm.Esr(ExceptionClass.DataAbortLowerEl, flags | dfsc));
                ExitOutcome outcome = ExitRouter.Route(ref context, _vcpu);
                ExitReason expected =
                    dfsc >= 16 || (flags & S1ptw) != 0 ? ExitReason.Fault :
                    (flags & Isv) != 0 ? ((flags & Wnr) != 0 ? ExitReason.MmioWrite : ExitReason.MmioRead) :
                    (flags & Cm) != 0 ? ExitReason.Nothing : ExitReason.Fault;
                Assert.Equal(expected, outcome.Reason);
                Assert.Equal(TestVm.RamStart + (expected == ExitReason.Nothing ? 4ul : 0), context.Registers.Pc);
                if (expected == ExitReason.Fault)
                {
                    Assert.Equal(0x9200_0010u | (flags & (Cm | Wnr)), outcome.Syndrome);
                }
            }
        }
    }

    [Fact]
    public void EveryLoadShape()
    {
        const ulong Device = 0x8899_AABB_CCDD_EEFF;
        for (int shape = 0; shape < 4 * 2 * 2 * 32; shape++)
        {
            int sas = shape & 3, register = shape >> 4;
            bool sse = (shape & 4) != 0, sf = (shape & 8) != 0;
            uint iss = Isv | ((uint)sas << 22) | (sse ? 1u << 21 : 0) | ((uint)register << 16) | (sf ? 1u << 15 : 0) | 7;
            VcpuContext context = Filled(iss);
            PendingMmio mmio = PendingMmio.Decode(in context);
            Assert.Equal((0x0900_0018ul, 1 << sas, false), (mmio.Address, mmio.Size, mmio.IsWrite));
            mmio.CompleteRead(ref context.Registers, Device);

            ulong value = sas switch { 0 => 0xFF, 1 => 0xEEFF, 2 => 0xCCDD_EEFF, _ => Device };
            value = !sse ? value : sas switch
            {
                0 => ulong.MaxValue,
                1 => 0xFFFF_FFFF_FFFF_EEFF,
                2 => 0xFFFF_FFFF_CCDD_EEFF,
                _ => Device,
            };
            value = sf ? value : (uint)value;
            Assert.Equal(TestVm.RamStart + 4, context.Registers.Pc);
            for (int i = 0; i < 31; i++)
            {
                Assert.Equal(i == register ? value : Pattern(i), context.Registers.X[i]);
            }
        }
    }

    [Fact]
    public void EveryStoreShape()
    {
        for (int sas = 0; sas < 4; sas++)
        {
            for (int register = 0; register < 32; register++)
            {
                VcpuContext context = Filled(Isv | Wnr | ((uint)sas << 22) | ((uint)register << 16) | 7);
                PendingMmio mmio = PendingMmio.Decode(in context);
                ulong all = register == 31 ? 0 : Pattern(register);
                ulong value = sas switch { 0 => (byte)all, 1 => (ushort)all, 2 => (uint)all, _ => all };
                Assert.Equal((true, value, register), (mmio.IsWrite, mmio.WriteValue(in context.Registers), mmio.Register));
                mmio.CompleteWrite(ref context.Registers);
                Assert.Equal(TestVm.RamStart + 4, context.Registers.Pc);
            }
        }
    }

    [Fact]
    public void EverySysRegRegister()
    {
        for (uint rt = 0; rt < 32; rt++)
        {
            VcpuContext context = Filled(0);
            context.Exit.Esr = TestVm.Esr(ExceptionClass.MsrMrs, (rt << 5) | 1);
            Assert.Equal(ExitReason.SysRegRead, ExitRouter.Route(ref context, _vcpu).Reason);
            PendingSysReg read = PendingSysReg.Decode(in context);
            read.CompleteRead(ref context.Registers, 0x55);
            Assert.Equal(rt == 31 ? 0ul : 0x55, context.Registers.Read((int)rt));
            Assert.Equal(TestVm.RamStart + 4, context.Registers.Pc);

            context.Exit.Esr = TestVm.Esr(ExceptionClass.MsrMrs, rt << 5);
            Assert.Equal(ExitReason.SysRegWrite, ExitRouter.Route(ref context, _vcpu).Reason);
            PendingSysReg write = PendingSysReg.Decode(in context);
            Assert.Equal((false, rt == 31 ? 0ul : 0x55), (write.IsRead, write.WriteValue));
            write.CompleteWrite(ref context.Registers);
            Assert.Equal(TestVm.RamStart + 8, context.Registers.Pc);
        }
    }

    [Fact]
    public void RefusedAccessesFaultAtTheirInstruction()
    {
        VcpuContext context = Filled(Isv | Wnr | 7);
        ExitRouter.Route(ref context, _vcpu);
        ExitOutcome outcome = ExitRouter.Refuse(in context);
        Assert.Equal((ExitReason.Fault, 0x9200_0050u), (outcome.Reason, outcome.Syndrome));
        context.Exit.Esr = TestVm.Esr(ExceptionClass.MsrMrs);
        outcome = ExitRouter.Refuse(in context);
        Assert.Equal((ExitReason.Fault, 0x0200_0000u), (outcome.Reason, outcome.Syndrome));
        Assert.Equal(TestVm.RamStart, context.Registers.Pc);
    }

    private static VcpuContext Filled(uint iss)
    {
        VcpuContext context = TestVm.Stopped(TestVm.Esr(ExceptionClass.DataAbortLowerEl, iss));
        context.Exit.Far = 0xFFFF_0000_0000_0018;
        context.Exit.Hpfar = 0x9_0000;
        for (int i = 0; i < 31; i++)
        {
            context.Registers.X[i] = Pattern(i);
        }

        return context;
    }

    private static ulong Pattern(int register) => 0x0102_0304_0506_0708 * (ulong)(register + 1);
}
