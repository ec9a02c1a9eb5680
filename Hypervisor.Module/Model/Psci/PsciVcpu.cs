using System.Threading;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>
/// One vCPU's power state. Any vCPU's thread may claim it; only its own thread starts it, suspends it and turns it off.
/// A claim is taken first and its entry point written after, so of racing CPU_ONs exactly one wins and no loser
/// touches the winner's entry point. Only when all of it is written is it startable: the target may look before it is
/// woken, when a CPU_ON meets its CPU_OFF, and must not start at the entry point of its last life.
/// Each method that a public one calls is one atomic step to the other CPUs; Psci.Exploration takes them one by one.
/// </summary>
public sealed class PsciVcpu
{
    private const int NotStartable = 0;
    private const int Startable = 1;

    private int _power;
    private int _startable;
    private int _idle;
    private ulong _since;
    private PsciIdleStatistics _standbys;
    private PsciIdleStatistics _powerdowns;

    internal PsciVcpu(PsciVm vm, int index)
    {
        Vm = vm;
        Index = index;
        Mpidr = Mpidr.OfVcpu(index);
    }

    public PsciVm Vm { get; }

    /// <summary>0..Vm.Count-1.</summary>
    public int Index { get; }

    public Mpidr Mpidr { get; }

    /// <summary>Guest-physical address the next start begins at. Stable from the claim until the start.</summary>
    public ulong EntryPoint { get; private set; }

    /// <summary>x0 of the next start.</summary>
    public ulong ContextId { get; private set; }

    /// <summary>Endianness of the next start: SCTLR_EL1.EE of the caller of CPU_ON or of the powerdown.</summary>
    public bool StartsBigEndian { get; private set; }

    public PsciVcpuPower Power => (PsciVcpuPower)Volatile.Read(ref _power);

    /// <summary>How deep it sleeps, or has asked to.</summary>
    public PsciIdleState IdleState => (PsciIdleState)Volatile.Read(ref _idle);

    public ref readonly PsciIdleStatistics Standbys => ref _standbys;

    /// <summary>Powerdowns of this vCPU, whether or not the VM's came with them.</summary>
    public ref readonly PsciIdleStatistics Powerdowns => ref _powerdowns;

    /// <summary>CPU_ON's half, on the caller's thread: Off to OnPending with a place to start.</summary>
    /// <returns>The power found: Off means that this claim won, must be completed and the target woken.</returns>
    public PsciVcpuPower Claim(ulong entryPoint, ulong contextId)
    {
        PsciVcpuPower found = Exchange(PsciVcpuPower.Off, PsciVcpuPower.OnPending);
        if (found == PsciVcpuPower.Off)
        {
            WriteStart(entryPoint, contextId);
            Vm.CountOn();
        }

        return found;
    }

    /// <summary>
    /// The rest of a claim that won; the target may start from here on. Whoever acts on the decision does it, before it
    /// wakes the target: the caller's endianness is in the hardware.
    /// </summary>
    public void CompleteClaim(bool bigEndian)
    {
        StartsBigEndian = bigEndian;
        Volatile.Write(ref _startable, Startable);
    }

    /// <summary>The target's half, on its own thread: all registers to their reset values, then OnPending to On.</summary>
    /// <returns>False if no claim is complete: the thread must park, and a wake will follow if one is under way.</returns>
    public bool TryStart(ref VcpuContext context)
    {
        if (!TakeStart())
        {
            return false;
        }

        ResetRegisters(ref context);
        return Exchange(PsciVcpuPower.OnPending, PsciVcpuPower.On) == PsciVcpuPower.OnPending;
    }

    /// <summary>
    /// CPU_OFF, on the vCPU's own thread, which is out of the guest and will not enter again. It is counted off before it shows: a
    /// caller that has seen all others OFF is the last by the count too, as SYSTEM_SUSPEND and CPU_FREEZE ask.
    /// </summary>
    /// <returns>True if no vCPU of the VM is left that is on or about to be.</returns>
    public bool PowerOff()
    {
        bool isLast = Vm.CountOff();
        return Exchange(PsciVcpuPower.On, PsciVcpuPower.Off) == PsciVcpuPower.On && isLast;
    }

    /// <summary>CPU_FREEZE, on the vCPU's own thread: as CPU_OFF, but the last vCPU that is on or pending stays on.</summary>
    public bool TryFreeze() => Vm.TryCountOff() && Exchange(PsciVcpuPower.On, PsciVcpuPower.Off) == PsciVcpuPower.On;

    /// <summary>
    /// A powerdown, on the vCPU's own thread. From now on it is Suspended, until <see cref="Abandon"/> or, if it
    /// falls asleep, <see cref="Resume"/>.
    /// </summary>
    public void PowerDown(PsciIdleState state, ulong entryPoint, ulong contextId)
    {
        EntryPoint = entryPoint;
        ContextId = contextId;
        Volatile.Write(ref _idle, (int)state);
        Exchange(PsciVcpuPower.On, PsciVcpuPower.Suspended);
        Vm.CountSuspended();
    }

    /// <summary>An interrupt is pending already: the vCPU never slept, and goes on behind its call with all its registers.</summary>
    public void Abandon()
    {
        Volatile.Write(ref _idle, (int)PsciIdleState.Run);
        WakeUp();
    }

    /// <summary>A suspended vCPU falls asleep, on its own thread.</summary>
    /// <param name="now">The counter.</param>
    /// <param name="bigEndian">SCTLR_EL1.EE as it is, which the vCPU starts anew with.</param>
    public void FallAsleep(ulong now, bool bigEndian)
    {
        _since = now;
        StartsBigEndian = bigEndian;
        if (IdleState == PsciIdleState.VmPowerdown)
        {
            Vm.Node.Enter(Vm, now);
        }
    }

    /// <summary>A vCPU that stays On falls asleep, on its own thread.</summary>
    /// <param name="now">The counter.</param>
    public void BeginStandby(ulong now)
    {
        _since = now;
        Volatile.Write(ref _idle, (int)PsciIdleState.Standby);
    }

    /// <summary>It wakes.</summary>
    public void EndStandby(ulong now)
    {
        _standbys.Add(_since, now);
        Volatile.Write(ref _idle, (int)PsciIdleState.Run);
    }

    /// <summary>The end of a powerdown: all registers but those of the timers to their reset values, then Suspended to On.</summary>
    public void Resume(ref VcpuContext context, ulong now)
    {
        if (IdleState == PsciIdleState.VmPowerdown)
        {
            Vm.Node.Leave(now);
        }

        _powerdowns.Add(_since, now);
        context.Resume(EntryPoint, ContextId, StartsBigEndian);
        Volatile.Write(ref _idle, (int)PsciIdleState.Run);
        WakeUp();
    }

    /// <summary>Off whatever it was; only while the whole VM is stopped.</summary>
    internal void Reset(bool keepsStatistics)
    {
        _startable = NotStartable;
        _idle = (int)PsciIdleState.Run;
        if (!keepsStatistics)
        {
            _standbys = default;
            _powerdowns = default;
        }

        Volatile.Write(ref _power, (int)PsciVcpuPower.Off);
    }

    private void WriteStart(ulong entryPoint, ulong contextId)
    {
        EntryPoint = entryPoint;
        ContextId = contextId;
    }

    /// <summary>Suspended to On. Who is counted as suspended is so: hence this order, and the other one in <see cref="PowerDown"/>.</summary>
    private void WakeUp()
    {
        Vm.CountAwake();
        Exchange(PsciVcpuPower.Suspended, PsciVcpuPower.On);
    }

    /// <summary>Takes a complete claim, once.</summary>
    private bool TakeStart() => Interlocked.CompareExchange(ref _startable, NotStartable, Startable) == Startable;

    private void ResetRegisters(ref VcpuContext context) => context.Reset(EntryPoint, ContextId, StartsBigEndian);

    /// <summary>The only way power changes while the VM runs.</summary>
    /// <returns>The power found; the change took place if that is <paramref name="from"/>.</returns>
    private PsciVcpuPower Exchange(PsciVcpuPower from, PsciVcpuPower to) =>
        PsciPowerTransition.IsAllowed(from, to)
            ? (PsciVcpuPower)Interlocked.CompareExchange(ref _power, (int)to, (int)from)
            : throw new System.InvalidOperationException("vCPU power cannot change this way");
}
