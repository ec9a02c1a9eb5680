namespace Hypervisor.Model.Gic;

/// <summary>One vCPU's GICv3 redistributor: an RD frame and an SGI frame of 64 KiB each, no LPIs (IHI0069 12.10, 12.11).</summary>
public sealed class GicRedistributor
{
    private const uint WakerProcessorSleep = 1 << 1;
    private const uint WakerChildrenAsleep = 1 << 2;
    private const int ProcessorNumberShift = 8;
    private const ulong TyperLast = 1 << 4;

    private readonly GicInterruptBank _privates = new(0, 1);
    private readonly GicInterruptWord _word;
    private readonly ulong _typer;
    private bool _asleep = true;

    /// <param name="affinity">MPIDR affinity fields of the vCPU, in place.</param>
    /// <param name="number">The vCPU's index.</param>
    /// <param name="isLast">Whether no redistributor follows in the region.</param>
    public GicRedistributor(ulong affinity, int number, bool isLast)
    {
        // TYPER holds the affinity in one piece: Aff3 63:56, Aff2 55:48, Aff1 47:40, Aff0 39:32.
        ulong packed = ((affinity >> 8) & 0xFF00_0000) | (affinity & 0xFF_FFFF);
        _word = _privates[0];
        _typer = (packed << 32) | ((ulong)(uint)number << ProcessorNumberShift) | (isLast ? TyperLast : 0);
    }

    /// <summary>Whether GICR_WAKER has put the CPU interface to sleep: nothing is delivered then.</summary>
    public bool IsAsleep => _asleep;

    /// <summary>SGIs and PPIs.</summary>
    internal GicInterruptWord Privates => _word;

    public void Reset()
    {
        _asleep = true;
        _privates.Reset();
    }

    /// <param name="offset">0 to 0x1FFFF.</param>
    /// <param name="size">Bytes.</param>
    internal ulong Read(ulong offset, int size)
    {
        if (offset >= GicRegister.FrameSize)
        {
            return _privates.Read(offset - GicRegister.FrameSize, size);
        }

        return (offset, size) switch
        {
            (GicRegister.RedistributorIidr, 4) => GicRegister.IidrValue,
            (GicRegister.RedistributorTyper, 8) => _typer,
            (GicRegister.RedistributorTyper, 4) => (uint)_typer,
            (GicRegister.RedistributorTyper + 4, 4) => _typer >> 32,
            (GicRegister.RedistributorWaker, 4) => _asleep ? WakerProcessorSleep | WakerChildrenAsleep : 0,
            (GicRegister.Pidr2, 4) => GicRegister.Pidr2Value,
            _ => 0,
        };
    }

    internal void Write(ulong offset, int size, ulong value)
    {
        if (offset >= GicRegister.FrameSize)
        {
            _privates.Write(offset - GicRegister.FrameSize, size, (uint)value);
        }
        else if (offset == GicRegister.RedistributorWaker && size == 4)
        {
            _asleep = (value & WakerProcessorSleep) != 0;
        }
    }
}
