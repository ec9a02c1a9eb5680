using Hypervisor.Model.Arm;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Tests;

/// <summary>A VM like the default one, and vCPUs of it brought to the guest without a guest.</summary>
internal static class TestVm
{
    public const ulong RamStart = 0x4000_0000;
    public const ulong RamSize = 0x1000_0000;
    public const ulong Entry = RamStart + 0x8_0000;
    public const ulong NotSupported = ulong.MaxValue;
    public const ulong CortexA72 = 0x410F_D083;

    /// <summary>Ticks per second of the counter that rules go by.</summary>
    public const ulong Frequency = 62_500_000;

    /// <summary>The calls of a VM on a Cortex-A72 with nothing below, with a generator that has a seed unless told otherwise.</summary>
    public static SmcccServices Services(
        SmcPolicy policy = SmcPolicy.Emulate, SmcRuleList? rules = null, CpuMitigations? mitigations = null, bool seeded = true, int vcpus = 4,
        SmcccServiceTable? modules = null)
    {
        RandomGenerator random = new();
        random.Seed(new byte[seeded ? RandomGenerator.SeedLength : 0]);
        return new SmcccServices(
            new SmcPolicyTable(policy, rules ?? new SmcRuleList(), Frequency),
            mitigations ?? new CpuMitigations(CortexA72, 0, FirmwareWorkarounds.None),
            new Trng(random, null, vcpus),
            modules,
            "vm0");
    }

    /// <summary>A VM with calls of its own, whose vCPU 0 is on.</summary>
    public static PsciVm Booted(SmcccServices services)
    {
        PsciVm vm = new(4, RamStart, RamSize, services);
        vm.Boot(Entry, 0);
        Start(vm[0]);
        return vm;
    }

    /// <summary>A VM whose vCPU 0 is on.</summary>
    public static PsciVm Booted(int vcpus = 4, bool strict = false, SmcPolicy policy = SmcPolicy.Emulate)
    {
        PsciVm vm = new(vcpus, RamStart, RamSize, Services(policy, vcpus: vcpus), strict);
        vm.Boot(Entry, 0);
        Start(vm[0]);
        return vm;
    }

    /// <summary>What the thread that wakes a claimed vCPU does, then the vCPU's own.</summary>
    public static VcpuContext Start(PsciVcpu vcpu, bool bigEndian = false)
    {
        vcpu.CompleteClaim(bigEndian);
        VcpuContext context = default;
        Xunit.Assert.True(vcpu.TryStart(ref context));
        return context;
    }

    /// <summary>A vCPU off, on its own from here on.</summary>
    public static void SetPower(PsciVcpu vcpu, PsciVcpuPower power)
    {
        if (power != PsciVcpuPower.Off)
        {
            vcpu.Claim(Entry, 0);
        }

        if (power is PsciVcpuPower.On or PsciVcpuPower.Suspended)
        {
            Start(vcpu);
        }

        if (power == PsciVcpuPower.Suspended)
        {
            vcpu.PowerDown(PsciIdleState.CpuPowerdown, Entry, 0);
        }
    }

    public static ulong Esr(ExceptionClass ec, uint iss = 0, bool il = true) =>
        ((ulong)ec << EsrEl2.EcShift) | (il ? EsrEl2.IlBit : 0) | iss;

    /// <summary>A context stopped at RamStart in EL1h by a synchronous exit.</summary>
    public static VcpuContext Stopped(ulong esr)
    {
        VcpuContext context = default;
        context.Reset(RamStart, 0, false);
        context.Exit.Esr = esr;
        return context;
    }

    /// <summary>A call as a guest makes it; x0 is the answer afterwards.</summary>
    public static ExitOutcome Call(PsciVcpu caller, SmcccConduit conduit, ref VcpuRegisters registers, uint immediate = 0)
    {
        ExceptionClass ec = conduit == SmcccConduit.Hvc ? ExceptionClass.Hvc64 : ExceptionClass.Smc64;
        VcpuContext context = Stopped(Esr(ec, immediate));
        context.Registers = registers;
        ExitOutcome outcome = ExitRouter.Route(ref context, caller);
        registers = context.Registers;
        return outcome;
    }

    /// <summary>The answer to a call with up to three arguments by HVC.</summary>
    public static (ulong X0, ExitOutcome Outcome) Call(PsciVcpu caller, ulong id, ulong x1 = 0, ulong x2 = 0, ulong x3 = 0)
    {
        VcpuRegisters registers = default;
        registers.X[0] = id;
        registers.X[1] = x1;
        registers.X[2] = x2;
        registers.X[3] = x3;
        ExitOutcome outcome = Call(caller, SmcccConduit.Hvc, ref registers);
        return (registers.X[0], outcome);
    }

    public static ulong Code(PsciReturnCode code) => (ulong)(long)code;
}
