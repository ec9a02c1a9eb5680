using System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>What PSCI must know of a VM: its vCPUs, where its RAM lies and what it may call. All made at start.</summary>
public sealed class PsciVm
{
    private readonly PsciVcpu[] _vcpus;
    private readonly ulong _ramStart;
    private readonly ulong _ramSize;
    private int _on;

    /// <param name="vcpuCount">1..4096, what two affinity levels can name.</param>
    /// <param name="ramStart">Guest-physical address of the RAM.</param>
    /// <param name="ramSize">Bytes.</param>
    /// <param name="smccc">The VM's own.</param>
    /// <param name="strict">Only what DEN0022 defines: no alias of CPU_OFF.</param>
    public PsciVm(int vcpuCount, ulong ramStart, ulong ramSize, SmcccServices smccc, bool strict = false)
    {
        _ramStart = ramStart;
        _ramSize = ramSize;
        Strict = strict;
        Smccc = smccc;
        _vcpus = new PsciVcpu[vcpuCount];
        for (int i = 0; i < vcpuCount; i++)
        {
            _vcpus[i] = new PsciVcpu(this, i);
        }
    }

    public bool Strict { get; }

    /// <summary>All calls but PSCI.</summary>
    public SmcccServices Smccc { get; }

    public int Count => _vcpus.Length;

    public PsciVcpu this[int index] => _vcpus[index];

    /// <summary>The vCPU that target_cpu names, or null: no such vCPU, or a bit set that must be zero.</summary>
    public PsciVcpu? Find(ulong target)
    {
        int index = Mpidr.IndexOf(target);
        return (uint)index < (uint)_vcpus.Length ? _vcpus[index] : null;
    }

    public bool IsGuestRam(ulong ipa) => ipa - _ramStart < _ramSize;

    /// <summary>A CPU may start there: in RAM, on an instruction boundary; otherwise INVALID_ADDRESS (DEN0022 5.6).</summary>
    public bool IsEntryPoint(ulong ipa) => (ipa & 3) == 0 && IsGuestRam(ipa);

    /// <summary>Starts the VM, or starts it again once every vCPU has left the guest: all off but vCPU 0, which is claimed.</summary>
    /// <param name="entryPoint">Where vCPU 0 starts; not checked, as firmware may start outside of RAM.</param>
    /// <param name="contextId">Its x0: by the Linux boot protocol the address of the device tree.</param>
    public void Boot(ulong entryPoint, ulong contextId)
    {
        foreach (PsciVcpu vcpu in _vcpus)
        {
            vcpu.Reset();
        }

        Volatile.Write(ref _on, 0);
        _vcpus[0].Claim(entryPoint, contextId);
        _vcpus[0].CompleteClaim(bigEndian: false);
    }

    internal void CountOn() => Interlocked.Increment(ref _on);

    /// <summary>One vCPU fewer is on or pending; true if it was the last. Counting makes exactly one of two leavers the last.</summary>
    internal bool CountOff() => Interlocked.Decrement(ref _on) == 0;
}
