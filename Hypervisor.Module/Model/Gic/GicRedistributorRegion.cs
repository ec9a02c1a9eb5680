using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Gic;

/// <summary>The redistributors of all vCPUs of a VM, side by side as they lie in the guest-physical map.</summary>
public sealed class GicRedistributorRegion : GicRegisters
{
    internal const ulong Stride = 2 * GicRegister.FrameSize;

    private readonly GicRedistributor[] _redistributors;

    public GicRedistributorRegion(int vcpuCount)
    {
        _redistributors = new GicRedistributor[vcpuCount];
        for (int i = 0; i < vcpuCount; i++)
        {
            _redistributors[i] = new GicRedistributor(Mpidr.OfVcpu(i).Affinity, i, i == vcpuCount - 1);
        }
    }

    /// <summary>Bytes that the region takes in the map.</summary>
    public ulong Size => Stride * (ulong)_redistributors.Length;

    /// <summary>The redistributor of vCPU <paramref name="index"/>.</summary>
    public GicRedistributor this[int index] => _redistributors[index];

    public void Reset()
    {
        foreach (GicRedistributor redistributor in _redistributors)
        {
            redistributor.Reset();
        }
    }

    public override ulong Read(ulong offset, int size) => offset < Size ? _redistributors[(int)(offset / Stride)].Read(offset % Stride, size) : 0;

    public override void Write(ulong offset, int size, ulong value)
    {
        if (offset < Size)
        {
            _redistributors[(int)(offset / Stride)].Write(offset % Stride, size, value);
        }
    }
}
