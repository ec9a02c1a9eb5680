using System.Linq;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

/// <summary>A VM of an older version answers and offers what that version has.</summary>
public sealed class PsciVersionTests
{
    private const uint Features = 0x8400_000A;
    private const uint CpuSuspend = 0xC400_0001;

    [Theory]
    [InlineData("0.2", 0x0_0002, 0x09)]
    [InlineData("1.0", 0x1_0000, 0x11)]
    [InlineData("1.1", 0x1_0001, 0x14)]
    [InlineData("1.2", 0x1_0002, 0x14)]
    [InlineData("1.3", 0x1_0003, 0x15)]
    public void ItsLastFunctionIsKnownAndWhatCameLaterIsNot(string name, ulong answer, uint last)
    {
        Assert.True(PsciVersionNames.TryParse(name, out PsciVersion version));
        Assert.Equal(name, PsciVersionNames.Of(version));
        Assert.Equal(answer, TestVm.Call(Boot(version)[0], 0x8400_0000).X0);
        foreach (uint number in Enumerable.Range(0, 0x20).Select(n => (uint)n))
        {
            foreach (uint id in new[] { 0x8400_0000 + number, 0xC400_0000 + number })
            {
                ulong x1 = id == Features ? Features : 0ul;
                (ulong x0, ExitOutcome outcome) = TestVm.Call(Boot(version)[0], id, x1);
                bool refused = x0 == TestVm.NotSupported && outcome.Reason == ExitReason.Hypercall;
                bool isNewest = TestVm.Call(TestVm.Booted()[0], id, x1).X0 != TestVm.NotSupported;
                Assert.Equal(number > last || !isNewest, refused);
                ulong features = TestVm.Call(Boot(version)[0], Features, id).X0;
                Assert.True(!refused || features == TestVm.NotSupported);
                Assert.True(version == PsciVersion.V02 || refused || id == PsciFunctionId.CpuOff64 || features != TestVm.NotSupported);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.1")]
    [InlineData("1.4")]
    [InlineData("1")]
    [InlineData("1.30")]
    public void WhatIsNoVersionIsNone(string text) => Assert.False(PsciVersionNames.TryParse(text, out _));

    /// <summary>StateID 15:0, powerdown 16, power level 25:24 (DEN0022 5.4.2): there is no PSCI_FEATURES that could tell of another format.</summary>
    [Theory]
    [InlineData(0x0000_0001, ExitReason.CpuSuspend)]
    [InlineData(0x0001_0003, ExitReason.CpuPowerdown)]
    [InlineData(0x0101_1033, ExitReason.CpuPowerdown)]
    [InlineData(0x4000_0003, ExitReason.Hypercall)]
    [InlineData(0x4000_1033, ExitReason.Hypercall)]
    [InlineData(0x0001_1033, ExitReason.Hypercall)]
    [InlineData(0x0101_0003, ExitReason.Hypercall)]
    [InlineData(0x0000_0000, ExitReason.Hypercall)]
    [InlineData(0x0005_0003, ExitReason.Hypercall)]
    public void BeforeFeaturesPowerStatesHaveTheirOriginalFormat(uint powerState, ExitReason expected)
    {
        (ulong x0, ExitOutcome outcome) = TestVm.Call(Boot(PsciVersion.V02)[0], CpuSuspend, powerState, TestVm.Entry);
        Assert.Equal(expected, outcome.Reason);
        Assert.True(expected != ExitReason.Hypercall || x0 == TestVm.Code(PsciReturnCode.InvalidParameters));
    }

    [Fact]
    public void EachPowerStateHasOneOriginalForm()
    {
        foreach (uint state in new[] { PsciPowerState.Standby, PsciPowerState.CpuPowerdown, PsciPowerState.VmPowerdown })
        {
            Assert.Equal(state, PsciPowerState.FromOriginal(PsciPowerState.ToOriginal(state)));
        }
    }

    private static PsciVm Boot(PsciVersion version)
    {
        PsciVm vm = new(4, TestVm.RamStart, TestVm.RamSize, TestVm.Services()) { Version = version };
        vm.Boot(TestVm.Entry, 0);
        TestVm.Start(vm[0]);
        return vm;
    }
}
