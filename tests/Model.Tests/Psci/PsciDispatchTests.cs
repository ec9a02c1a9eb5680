using System.Collections.Generic;
using System.Linq;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

/// <summary>Every id of both ranges and around them, by both conduits.</summary>
public sealed class PsciDispatchTests
{
    /// <summary>What is offered, as PSCI 1.3 numbers it; written down apart from the table under test.</summary>
    private static readonly HashSet<uint> Offered =
    [
        0x8400_0000, 0x8400_0001, 0xC400_0001, 0x8400_0002, 0x8400_0003, 0xC400_0003, 0x8400_0004, 0xC400_0004,
        0x8400_0006, 0x8400_0008, 0x8400_0009, 0x8400_000A, 0x8400_000B, 0x8400_000C, 0xC400_000C, 0x8400_000D, 0xC400_000D,
        0x8400_000E, 0xC400_000E, 0x8400_000F, 0x8400_0010, 0xC400_0010, 0x8400_0011, 0xC400_0011, 0x8400_0012, 0xC400_0012,
        0x8400_0013, 0x8400_0014, 0xC400_0014, 0x8400_0015, 0xC400_0015,
    ];

    private static IEnumerable<uint> Ids =>
        new uint[] { 0x83FF_FFF0, 0x8400_0000, 0xC3FF_FFF0, 0xC400_0000, 0x0400_0000, 0x4400_0000 }
            .SelectMany(start => Enumerable.Range(0, 0x40).Select(n => start + (uint)n));

    [Fact]
    public void EachIdIsAnsweredByBothConduitsExactlyIfOffered()
    {
        foreach (uint id in Ids)
        {
            foreach (SmcccConduit conduit in new[] { SmcccConduit.Hvc, SmcccConduit.Smc })
            {
                ulong x0 = Answer(TestVm.Booted(), conduit, id, out ExitOutcome outcome);
                bool refused = x0 == TestVm.NotSupported && outcome.Reason == ExitReason.Hypercall;
                Assert.Equal(!Offered.Contains(id) && id != 0xC400_0002, refused);
                Assert.Equal(id & ~SmcccFunctionId.SveHintBit, outcome.FunctionId);
            }
        }
    }

    [Fact]
    public void FeaturesEqualsDispatchForEveryId()
    {
        foreach (uint id in Ids.Append(0x8000_0000u).Append(0x8000_0001u).Append(0xC000_0000u))
        {
            ulong x0 = TestVm.Call(TestVm.Booted()[0], 0x8400_000A, id).X0;
            Assert.Equal(Offered.Contains(id) || id == 0x8000_0000 ? FeaturesOf(id) : TestVm.NotSupported, x0);
        }
    }

    [Fact]
    public void StrictVmsRefuseTheAliasOfCpuOff()
    {
        Assert.Equal(ExitReason.CpuDown, TestVm.Call(TwoOn(strict: false)[0], 0xC400_0002).Outcome.Reason);
        (ulong x0, ExitOutcome outcome) = TestVm.Call(TwoOn(strict: true)[0], 0xC400_0002);
        Assert.Equal(TestVm.NotSupported, x0);
        Assert.Equal(ExitReason.Hypercall, outcome.Reason);
    }

    [Fact]
    public void TheUpperHalfOfX0AndTheSveHintDoNotNameAFunction()
    {
        foreach (uint id in Ids)
        {
            ulong plain = TestVm.Call(TestVm.Booted()[0], id).X0;
            Assert.Equal(plain, TestVm.Call(TestVm.Booted()[0], 0xDEAD_BEEF_0000_0000 | id).X0);
            Assert.Equal(plain, TestVm.Call(TestVm.Booted()[0], id | 0x1_0000).X0);
            for (int bit = 17; bit < 24; bit++)
            {
                Assert.Equal(TestVm.NotSupported, TestVm.Call(TestVm.Booted()[0], id | (1u << bit) & ~(id & 0xFE_0000)).X0);
            }
        }
    }

    [Fact]
    public void NoImmediateButZeroCarriesACall()
    {
        foreach (SmcccConduit conduit in new[] { SmcccConduit.Hvc, SmcccConduit.Smc })
        {
            for (uint immediate = 0; immediate <= 0xFFFF; immediate++)
            {
                VcpuRegisters registers = default;
                registers.X[0] = 0x8400_0000;
                ExitOutcome outcome = TestVm.Call(TestVm.Booted(1)[0], conduit, ref registers, immediate);
                Assert.Equal(immediate == 0 ? (ulong)PsciVersion.V13 : TestVm.NotSupported, registers.X[0]);
                Assert.True(outcome.ResumesAtOnce);
            }
        }
    }

    [Fact]
    public void OnlyX0ChangesAndOnlyAnSmcMovesThePc()
    {
        foreach (uint id in Ids)
        {
            foreach (SmcccConduit conduit in new[] { SmcccConduit.Hvc, SmcccConduit.Smc })
            {
                VcpuRegisters registers = default;
                for (int i = 0; i < 31; i++)
                {
                    registers.X[i] = 0x1111_1111_1111_1111 * ((ulong)i % 15);
                }

                registers.X[0] = id;
                registers.Pc = TestVm.Entry;
                registers.Pstate = 0x6000_0005;
                VcpuRegisters before = registers;
                TestVm.Call(TestVm.Booted()[0], conduit, ref registers);
                Assert.Equal(before.Pc + (conduit == SmcccConduit.Smc ? 4ul : 0), registers.Pc);
                Assert.Equal(before.Pstate, registers.Pstate);
                for (int i = 1; i < 31; i++)
                {
                    Assert.Equal(before.X[i], registers.X[i]);
                }
            }
        }
    }

    [Fact]
    public void SmcccIsAnsweredUnlessTheVmMayOnlyCallPsci()
    {
        foreach (SmcPolicy policy in new[] { SmcPolicy.Emulate, SmcPolicy.Forward, SmcPolicy.Deny })
        {
            PsciVcpu vcpu = TestVm.Booted(policy: policy)[0];
            bool denied = policy == SmcPolicy.Deny;
            Assert.Equal(denied ? TestVm.NotSupported : 0x1_0002, TestVm.Call(vcpu, 0x8000_0000).X0);
            Assert.Equal(denied ? TestVm.NotSupported : 0, TestVm.Call(vcpu, 0x8000_0001, 0x8000_0000).X0);
            Assert.Equal(denied ? TestVm.NotSupported : 0, TestVm.Call(vcpu, 0x8400_000A, 0x8000_0000).X0);
            Assert.Equal(0x1_0003ul, TestVm.Call(vcpu, 0x8400_0000).X0);
        }
    }

    /// <summary>CPU_SUSPEND: extended StateID and OS-initiated mode; SYSTEM_OFF2: HIBERNATE_OFF.</summary>
    private static ulong FeaturesOf(uint id) => id switch
    {
        0x8400_0001 or 0xC400_0001 => 0b11,
        0x8400_0015 or 0xC400_0015 => 0b01,
        _ => 0,
    };

    private static ulong Answer(PsciVm vm, SmcccConduit conduit, uint id, out ExitOutcome outcome)
    {
        VcpuRegisters registers = default;
        registers.X[0] = id;

        // CPU_ON, AFFINITY_INFO and PSCI_FEATURES alike find an argument here that they accept.
        registers.X[1] = PsciFunctionId.Function(id) == PsciFunction.PsciFeatures ? 0x8400_0000u : 0;
        registers.X[2] = PsciFunctionId.Function(id) == PsciFunction.CpuOn ? TestVm.Entry : 0;
        outcome = TestVm.Call(vm[0], conduit, ref registers);
        return registers.X[0];
    }

    private static PsciVm TwoOn(bool strict)
    {
        PsciVm vm = TestVm.Booted(strict: strict);
        TestVm.SetPower(vm[1], PsciVcpuPower.On);
        return vm;
    }
}
