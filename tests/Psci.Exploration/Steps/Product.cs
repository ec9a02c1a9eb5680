using Hypervisor.Model.Arm;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Threads;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>The product's objects of one VM, set to an explored state and read back after a step.</summary>
internal sealed class Product
{
    public const ulong RamStart = 0x4000_0000;
    public const ulong RamSize = 0x1000_0000;
    private const int SuspendedShift = 16;
    private const ulong Garbage = 0xDEAD_DEAD_DEAD_DEAD;

    private VcpuContext _context;

    public Product(int vcpus, PsciAftermath onPowerOff = PsciAftermath.Stop)
    {
        SmcccServices calls = new(
            new SmcPolicyTable(SmcPolicy.Emulate, new SmcRuleList(), 1_000_000),
            new CpuMitigations(0, 0, FirmwareWorkarounds.None),
            new Trng(new RandomGenerator(), null, vcpus));
        Vm = new PsciVm(vcpus, RamStart, RamSize, calls) { OnPowerOff = onPowerOff };
        Gathering = new VmGathering(vcpus);
    }

    public PsciVm Vm { get; }

    public VmGathering Gathering { get; }

    /// <summary>Where a claim by a vCPU, or by the firmware, has the target start: each its own place.</summary>
    public static ulong EntryOf(int writer) => RamStart + 0x1000 + ((ulong)writer * 0x100);

    public static ulong ContextOf(int writer) => 0xC0DE_0000_0000_0000 + (ulong)writer;

    /// <summary>Odd vCPUs are big-endian when they call CPU_ON.</summary>
    public static bool IsBigEndian(int writer) => (writer & 1) != 0;

    public void Load(in VmState state)
    {
        for (int i = 0; i < Vm.Count; i++)
        {
            VcpuState from = state.Vcpus[i];
            PsciVcpu to = Vm[i];
            VcpuParts.Power(to) = (int)from.Power;
            VcpuParts.Startable(to) = from.Startable;
            VcpuParts.EntryPoint(to) = EntryOf(from.Writer);
            VcpuParts.ContextId(to) = ContextOf(from.Writer);
            VcpuParts.StartsBigEndian(to) = from.BigEndian;
            VcpuParts.Idle(to) = (int)(from.AsksForVm ? PsciIdleState.VmPowerdown : from.IsInPowerdown ? PsciIdleState.CpuPowerdown : PsciIdleState.Run);
        }

        VcpuParts.On(Vm) = state.On + (state.Suspended << SuspendedShift);
        VcpuParts.Agreed(Vm.Node) = state.Agreed;
        VcpuParts.IsDown(Vm.Node) = state.IsDown;
        VcpuParts.SuspendMode(Vm) = state.IsOsInitiated ? (int)PsciSuspendMode.OsInitiated : (int)PsciSuspendMode.PlatformCoordinated;
        GatheringParts.Request(Gathering) = state.Request;
        GatheringParts.Arrived(Gathering) = state.Arrived;
        GatheringParts.Round(Gathering) = state.Round;
        GatheringParts.IsOver(Gathering) = state.IsOver;
    }

    public void Save(ref VmState state)
    {
        for (int i = 0; i < Vm.Count; i++)
        {
            PsciVcpu from = Vm[i];
            ref VcpuState to = ref state.Vcpus[i];
            to.Power = from.Power;
            to.Startable = VcpuParts.Startable(from);
            to.Writer = (int)((from.EntryPoint - EntryOf(0)) >> 8);
            to.BigEndian = from.StartsBigEndian;
            to.AsksForVm = from.IdleState == PsciIdleState.VmPowerdown;
        }

        state.On = (short)VcpuParts.On(Vm);
        state.Suspended = (VcpuParts.On(Vm) - state.On) >> SuspendedShift;
        state.Agreed = VcpuParts.Agreed(Vm.Node);
        state.IsDown = VcpuParts.IsDown(Vm.Node);
        state.IsOsInitiated = Vm.SuspendMode == PsciSuspendMode.OsInitiated;
        state.Request = GatheringParts.Request(Gathering);
        state.Arrived = GatheringParts.Arrived(Gathering);
        state.Round = GatheringParts.Round(Gathering) & 1;
        state.IsOver = Gathering.IsOver;
    }

    /// <summary>A call by HVC through the product's whole path from the exit; what it changes is in the product's objects.</summary>
    public (long X0, ExitReason Reason) Call(int caller, ulong id, ulong x1 = 0, ulong x2 = 0, ulong x3 = 0)
    {
        _context.Exit.Kind = RawExitKind.Synchronous;
        _context.Exit.Esr = ((ulong)ExceptionClass.Hvc64 << EsrEl2.EcShift) | EsrEl2.IlBit;
        _context.Registers.X[0] = id;
        _context.Registers.X[1] = x1;
        _context.Registers.X[2] = x2;
        _context.Registers.X[3] = x3;
        ExitOutcome outcome = ExitRouter.Route(ref _context, Vm[caller]);
        return ((long)_context.Registers.X[0], outcome.Reason);
    }

    /// <summary>Runs the product's reset over registers full of an earlier guest's values.</summary>
    /// <returns>Whether every register is now as DEN0022 6.4 says for a start by <paramref name="winner"/>.</returns>
    public bool ResetRegisters(int vcpu, int winner)
    {
        Fill();
        VcpuParts.ResetRegisters(Vm[vcpu], ref _context);
        return IsReset(winner, IsBigEndian(winner));
    }

    /// <summary>Whether the registers are those of a start that a vCPU, or the firmware, has asked for. They are cleared.</summary>
    private bool IsReset(int writer, bool bigEndian)
    {
        bool isReset = _context.Registers.Pc == EntryOf(writer)
            && _context.Registers.X[0] == ContextOf(writer)
            && _context.Registers.Pstate == 0x3C5
            && _context.El1.SctlrEl1 == (0x30C5_0830ul | (bigEndian ? 0x0300_0000ul : 0));
        _context.Registers.Pc = 0;
        _context.Registers.X[0] = 0;
        _context.Registers.Pstate = 0;
        _context.El1.SctlrEl1 = 0;
        return isReset && RegisterWords.AreZero(in _context.Registers) && RegisterWords.AreZero(in _context.El1) && RegisterWords.AreZero(in _context.Fp);
    }

    /// <summary>As <see cref="ResetRegisters"/> for the end of a vCPU's own powerdown, which keeps its timers: they woke it.</summary>
    public bool ResumeRegisters(int vcpu)
    {
        Fill();
        _context.Resume(Vm[vcpu].EntryPoint, Vm[vcpu].ContextId, Vm[vcpu].StartsBigEndian);
        bool keepsTimers = _context.El1.CntvCtlEl0 == Garbage && _context.El1.CntvCvalEl0 == Garbage
            && _context.El1.CntpCtlEl0 == Garbage && _context.El1.CntpCvalEl0 == Garbage;
        _context.El1.CntvCtlEl0 = 0;
        _context.El1.CntvCvalEl0 = 0;
        _context.El1.CntpCtlEl0 = 0;
        _context.El1.CntpCvalEl0 = 0;
        return keepsTimers && IsReset(vcpu, Vm[vcpu].StartsBigEndian);
    }

    private void Fill()
    {
        RegisterWords.Of(ref _context.Registers).Fill(Garbage);
        RegisterWords.Of(ref _context.El1).Fill(Garbage);
        RegisterWords.Of(ref _context.Fp).Fill(Garbage);
    }
}
