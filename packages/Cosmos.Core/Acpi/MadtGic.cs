namespace Cosmos.Core.Acpi;

/// <summary>What a MADT says about the GIC and the CPUs (ACPI 6.5, 5.2.12.14, .15 and .17).</summary>
/// <param name="madt">A checked MADT.</param>
public readonly ref struct MadtGic(AcpiTable madt)
{
    private const int CpuInterfaceLength = 76; // up to MPIDR, as in ACPI 5.1
    private const int DistributorLength = 24;
    private const int RedistributorLength = 16;
    private const uint EnabledFlag = 1;

    // A GICC that names its own redistributor names one: RD_base and SGI_base, and with GICv4 two frames more (IHI 0069, 12.10).
    private const ulong GicV3FrameLength = 0x2_0000;
    private const ulong GicV4FrameLength = 0x4_0000;

    private readonly AcpiTable _madt = madt;

    /// <summary>The distributor of a GICv3 or GICv4.</summary>
    public bool TryGetDistributor(out ulong address, out byte version)
    {
        MadtEntries entries = new(_madt);
        bool found = entries.MoveNext(MadtEntries.Distributor, DistributorLength);
        address = found ? _madt.Long(entries.Offset + 8) : 0;
        version = found ? _madt.Byte(entries.Offset + 20) : (byte)0;
        return version is 3 or 4;
    }

    /// <summary>MPIDR of enabled CPU <paramref name="index"/>, and its GICC's maintenance interrupt (0 when none is named).</summary>
    public bool TryGetCpu(int index, out ulong mpidr, out uint maintenanceInterrupt)
    {
        MadtEntries entries = new(_madt);
        while (NextCpu(ref entries))
        {
            if (index-- == 0)
            {
                mpidr = _madt.Long(entries.Offset + 68);
                maintenanceInterrupt = _madt.Word(entries.Offset + 56);
                return true;
            }
        }

        mpidr = 0;
        maintenanceInterrupt = 0;
        return false;
    }

    /// <summary>Region <paramref name="index"/> of redistributors: a GICR structure, or where there are none each CPU's own.</summary>
    public bool TryGetRedistributors(int index, byte version, out ulong address, out ulong length)
    {
        MadtEntries entries = new(_madt);
        bool any = false;
        while (entries.MoveNext(MadtEntries.Redistributor, RedistributorLength))
        {
            any = true;
            if (index-- == 0)
            {
                address = _madt.Long(entries.Offset + 4);
                length = _madt.Word(entries.Offset + 12);
                return length != 0;
            }
        }

        address = 0;
        length = version == 4 ? GicV4FrameLength : GicV3FrameLength;
        return !any && TryGetOwnRedistributor(index, out address);
    }

    /// <summary>Whether every structure lies within the table.</summary>
    public bool IsWhole()
    {
        MadtEntries entries = new(_madt);
        while (entries.MoveNext())
        {
        }

        MadtEntries cpus = new(_madt);
        while (cpus.MoveNext(MadtEntries.CpuInterface, CpuInterfaceLength))
        {
        }

        return !entries.IsBroken && !cpus.IsBroken;
    }

    private bool TryGetOwnRedistributor(int index, out ulong address)
    {
        MadtEntries entries = new(_madt);
        while (NextCpu(ref entries))
        {
            address = _madt.Long(entries.Offset + 60);
            if (address != 0 && index-- == 0)
            {
                return true;
            }
        }

        address = 0;
        return false;
    }

    private bool NextCpu(ref MadtEntries entries)
    {
        while (entries.MoveNext(MadtEntries.CpuInterface, CpuInterfaceLength))
        {
            if ((_madt.Word(entries.Offset + 12) & EnabledFlag) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
