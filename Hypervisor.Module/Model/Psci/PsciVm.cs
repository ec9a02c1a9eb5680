using System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>What PSCI must know of a VM: its vCPUs, where its RAM lies and what it may call. All made at start.</summary>
public sealed class PsciVm
{
    private const int SuspendedShift = 16;

    private readonly PsciVcpu[] _vcpus;
    private readonly ulong _ramStart;
    private readonly ulong _ramSize;

    // Suspended vCPUs 31:16 | vCPUs that are on or pending, among them those suspended, 15:0: one word, so that one look tells
    // whether anybody else runs.
    private int _on;

    private int _suspendMode;
    private int _memoryIsProtected;

    /// <param name="vcpuCount">1..256.</param>
    /// <param name="ramStart">Guest-physical address of the RAM.</param>
    /// <param name="ramSize">Bytes.</param>
    /// <param name="smccc">The VM's own.</param>
    /// <param name="strict">Only what DEN0022 defines: no alias of CPU_OFF.</param>
    public PsciVm(int vcpuCount, ulong ramStart, ulong ramSize, SmcccServices smccc, bool strict = false)
    {
        _ramStart = ramStart;
        _ramSize = ramSize;
        Strict = strict;
        Version = PsciVersion.V13;
        Smccc = smccc;
        _vcpus = new PsciVcpu[vcpuCount];
        for (int i = 0; i < vcpuCount; i++)
        {
            _vcpus[i] = new PsciVcpu(this, i);
        }
    }

    public bool Strict { get; }

    /// <summary>What PSCI_VERSION says, and the functions go by.</summary>
    public PsciVersion Version
    {
        get;
        init
        {
            field = value;
            Smc32Functions = PsciFunctionTable.FunctionsOf(value, smc64: false);
            Smc64Functions = PsciFunctionTable.FunctionsOf(value, smc64: true);
        }
    }

    /// <summary>The version's functions, as <see cref="PsciFunctionTable"/> has them: a load on the exit path, not a look-up.</summary>
    internal uint Smc32Functions { get; private init; }

    internal uint Smc64Functions { get; private init; }

    /// <summary>All calls but PSCI.</summary>
    public SmcccServices Smccc { get; }

    /// <summary>Hz of the counter that gives sleeps their times.</summary>
    public ulong CounterFrequency { get; init; } = 1_000_000;

    /// <summary>Of SYSTEM_OFF, SYSTEM_OFF2 and the last CPU_OFF.</summary>
    public PsciAftermath OnPowerOff { get; init; } = PsciAftermath.Stop;

    /// <summary>Of SYSTEM_RESET and SYSTEM_RESET2.</summary>
    public PsciAftermath OnReset { get; init; } = PsciAftermath.Restart;

    /// <summary>Power level 1 (<see cref="PsciPowerState"/>).</summary>
    public PsciVmNode Node { get; } = new();

    public PsciSuspendMode SuspendMode
    {
        get => (PsciSuspendMode)Volatile.Read(ref _suspendMode);
        internal set => Volatile.Write(ref _suspendMode, (int)value);
    }

    /// <summary>MEM_PROTECT: whoever starts the VM cold clears its RAM first. Only the guest turns it off; a reset does not.</summary>
    public bool MemoryIsProtected => Volatile.Read(ref _memoryIsProtected) != 0;

    public int Count => _vcpus.Length;

    /// <summary>vCPUs that are not off. Only a vCPU that is on makes it grow.</summary>
    public int OnCount => (ushort)Volatile.Read(ref _on);

    /// <summary>Whether all vCPUs but one are off or suspended: to a vCPU that runs, all others.</summary>
    internal bool HasOneAwake
    {
        get
        {
            int on = Volatile.Read(ref _on);
            return (ushort)on - (on >> SuspendedShift) == 1;
        }
    }

    public PsciVcpu this[int index] => _vcpus[index];

    /// <summary>The vCPU that target_cpu names, or null: no such vCPU, or a bit set that must be zero.</summary>
    public PsciVcpu? Find(ulong target)
    {
        int index = Mpidr.IndexOf(target);
        return (uint)index < (uint)_vcpus.Length ? _vcpus[index] : null;
    }

    public bool IsGuestRam(ulong ipa) => ipa - _ramStart < _ramSize;

    /// <summary>Whether a range of at least one byte lies wholly in RAM.</summary>
    public bool IsGuestRam(ulong ipa, ulong length) =>
        length != 0 && IsGuestRam(ipa) && length <= _ramSize - (ipa - _ramStart);

    /// <summary>A CPU may start there: in RAM, on an instruction boundary; otherwise INVALID_ADDRESS (DEN0022 5.6).</summary>
    public bool IsEntryPoint(ulong ipa) => (ipa & 3) == 0 && IsGuestRam(ipa);

    /// <summary>Starts the VM, or starts it again once every vCPU has left the guest: all off but vCPU 0, which is claimed.</summary>
    /// <param name="entryPoint">Where vCPU 0 starts; not checked, as firmware may start outside of RAM.</param>
    /// <param name="contextId">Its x0: by the Linux boot protocol the address of the device tree.</param>
    /// <param name="warm">The statistics go on: they count from the last cold start (DEN0022 5.17).</param>
    public void Boot(ulong entryPoint, ulong contextId, bool warm = false)
    {
        foreach (PsciVcpu vcpu in _vcpus)
        {
            vcpu.Reset(warm);
        }

        Node.Reset(warm);
        SuspendMode = PsciSuspendMode.PlatformCoordinated;

        Volatile.Write(ref _on, 0);
        _vcpus[0].Claim(entryPoint, contextId);
        _vcpus[0].CompleteClaim(bigEndian: false);
    }

    /// <summary>Turns MEM_PROTECT on or off.</summary>
    /// <returns>Whether it was on.</returns>
    internal bool ProtectMemory(bool on) => Interlocked.Exchange(ref _memoryIsProtected, on ? 1 : 0) != 0;

    /// <summary>What the machine does at a power-off.</summary>
    internal PsciEffect EffectOfPowerOff() => OnPowerOff == PsciAftermath.Restart ? PsciEffect.SystemReset : PsciEffect.SystemDown;

    /// <summary>What the machine does at a reset.</summary>
    /// <param name="effect">Cold or warm.</param>
    internal PsciEffect EffectOfReset(PsciEffect effect) => OnReset == PsciAftermath.Restart ? effect : PsciEffect.SystemDown;

    internal void CountOn() => Interlocked.Increment(ref _on);

    /// <summary>One vCPU fewer is on or pending; true if it was the last. Counting makes exactly one of two leavers the last.</summary>
    internal bool CountOff() => Interlocked.Decrement(ref _on) == 0;

    internal void CountSuspended() => Interlocked.Add(ref _on, 1 << SuspendedShift);

    internal void CountAwake() => Interlocked.Add(ref _on, -(1 << SuspendedShift));

    /// <summary>As <see cref="CountOff"/>, but the last one stays.</summary>
    internal bool TryCountOff()
    {
        int on;
        do
        {
            on = Volatile.Read(ref _on);
            if ((ushort)on == 1)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _on, on - 1, on) != on);

        return true;
    }
}
