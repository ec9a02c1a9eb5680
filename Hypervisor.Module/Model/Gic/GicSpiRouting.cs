using System;
using System.Numerics;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Gic;

/// <summary>Which vCPU has an SPI, or gets it: a VM's SPIs are shared, and one vCPU at a time has each in a list register, or active.</summary>
internal sealed class GicSpiRouting(GicDistributor distributor, GicRedistributorRegion redistributors, int vcpuCount, int spiCount)
{
    private const int FirstSpi = 32;
    private const byte NoOwner = 0xFF;

    private readonly byte[] _owner = new byte[spiCount];

    internal int SpiCount => spiCount;

    /// <summary>Nobody has any.</summary>
    internal void Reset() => _owner.AsSpan().Fill(NoOwner);

    /// <summary>Whether an interrupt is the vCPU's own or an SPI that it has.</summary>
    internal bool Owns(int vcpu, int intid) => intid < FirstSpi || _owner[intid - FirstSpi] == vcpu;

    /// <summary>An SPI is in a list register of this vCPU's.</summary>
    internal void Own(int vcpu, int spi) => _owner[spi - FirstSpi] = (byte)vcpu;

    /// <summary>Whoever had an SPI has it no more.</summary>
    internal void Disown(int intid)
    {
        if (intid >= FirstSpi)
        {
            _owner[intid - FirstSpi] = NoOwner;
        }
    }

    /// <summary>Who has an SPI, or gets it when it is pending next; -1 when nobody does.</summary>
    internal int TakerOf(int spi) => _owner[spi - FirstSpi] != NoOwner ? _owner[spi - FirstSpi] : TargetOf(spi);

    /// <summary>Of a word's SPIs leaves those that this vCPU may have, and tells who else must look at the others.</summary>
    internal uint KeepOwn(int vcpu, int first, ref uint candidates)
    {
        uint others = 0;
        for (uint left = candidates; left != 0; left &= left - 1)
        {
            int spi = first + BitOperations.TrailingZeroCount(left);
            int taker = TakerOf(spi);
            if (taker != vcpu)
            {
                candidates &= ~(1u << (spi & 31));
                others |= taker < 0 ? 0 : 1u << taker;
            }
        }

        return others;
    }

    /// <summary>Whether an SPI is pending for a vCPU.</summary>
    internal bool IsPending(int vcpu, uint groups)
    {
        GicInterruptBank spis = distributor.Spis;
        for (int i = 0; i < spis.WordCount; i++)
        {
            for (uint left = spis[i].Deliverable(groups); left != 0; left &= left - 1)
            {
                if (TakerOf(FirstSpi + (32 * i) + BitOperations.TrailingZeroCount(left)) == vcpu)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where GICD_IROUTER sends an SPI; for "any CPU" the first that is awake. -1 when there is no such vCPU.</summary>
    private int TargetOf(int spi)
    {
        ulong route = distributor.RouteOf(spi);
        if ((route & GicDistributor.RouteToAny) == 0)
        {
            int index = Mpidr.IndexOf(route);
            return index < vcpuCount ? index : -1;
        }

        for (int i = 0; i < vcpuCount; i++)
        {
            if (!redistributors[i].IsAsleep)
            {
                return i;
            }
        }

        return -1;
    }
}
