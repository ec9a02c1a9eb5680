using Hypervisor.Model.Arm;

using System.Runtime.CompilerServices;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Exits;

/// <summary>
/// What became of an exit, in one register: detail 63:32 | anything 31:16 | target 15:8 | reason 7:0.
/// By then x0 and the PC are as the guest shall find them, but for the accesses that still need a device's answer.
/// </summary>
public readonly struct ExitOutcome
{
    private const int TargetShift = 8;
    private const int ConduitShift = 16;
    private const int DetailShift = 32;

    private readonly ulong _bits;

    public ExitOutcome(ExitReason reason, uint detail = 0, uint target = 0) =>
        _bits = (ulong)reason | ((ulong)target << TargetShift) | ((ulong)detail << DetailShift);

    private ExitOutcome(ulong bits) => _bits = bits;

    /// <summary>All of it, to compare.</summary>
    public ulong Bits => _bits;

    public static ExitOutcome Nothing => default;

    public ExitReason Reason => (ExitReason)(byte)_bits;

    /// <summary>The guest can be entered again with no action at all.</summary>
    public bool ResumesAtOnce => Reason <= ExitReason.Hypercall;

    /// <summary>Nothing is left but to ask the thread map: a wait, or a crash.</summary>
    public bool IsForThread => Reason >= ExitReason.WaitForInterrupt;

    /// <summary>For any call: its function id without the SVE hint.</summary>
    public uint FunctionId => (uint)(_bits >> DetailShift);

    /// <summary>CpuUp: the vCPU to wake.</summary>
    public int Target => (byte)(_bits >> TargetShift);

    /// <summary>WatchedCall: index of the rule.</summary>
    public int Rule => (byte)(_bits >> TargetShift);

    /// <summary>WatchedCall: what the call was made by.</summary>
    public SmcccConduit Conduit => (SmcccConduit)(byte)(_bits >> ConduitShift);

    /// <summary>SysRegRead and SysRegWrite: the register.</summary>
    public SysRegEncoding Register => new((ushort)(_bits >> DetailShift));

    /// <summary>Fault: the ESR_EL1 to give the guest, as for an exception from EL0.</summary>
    public uint Syndrome => (uint)(_bits >> DetailShift);

    /// <summary>VmCrash: why.</summary>
    public VmCrashReason CrashReason => (VmCrashReason)(byte)(_bits >> DetailShift);

    /// <summary>A PSCI call: effect and target are reason and target, as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExitOutcome Call(PsciDecision decision, uint functionId) =>
        new(decision.TargetAndEffect | ((ulong)functionId << DetailShift));

    /// <summary>A call that a rule logs or limits: target is rule 15:8 and conduit 23:16.</summary>
    public static ExitOutcome Watched(uint functionId, int rule, SmcccConduit conduit) =>
        new(ExitReason.WatchedCall, functionId, (uint)rule | ((uint)conduit << (ConduitShift - TargetShift)));

    public static ExitOutcome Fault(uint syndrome) => new(ExitReason.Fault, syndrome);

    public static ExitOutcome VmCrash(VmCrashReason reason) => new(ExitReason.VmCrash, (uint)reason);
}
