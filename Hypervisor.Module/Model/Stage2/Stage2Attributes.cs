namespace Hypervisor.Model.Stage2;

/// <summary>What a guest may do with a mapping, and how the memory behaves. Bits as a stage-2 descriptor has them.</summary>
public readonly struct Stage2Attributes
{
    // DDI0487 D8.3.2 and D8.6: MemAttr 5:2, S2AP 7:6, SH 9:8, AF 10, XN 54.
    private const ulong NormalWriteBack = 0b1111UL << 2;
    private const ulong DeviceNGnRE = 0b0001UL << 2;
    private const ulong Readable = 0b01UL << 6;
    private const ulong Writable = 0b10UL << 6;
    private const ulong InnerShareable = 0b11UL << 8;
    private const ulong AccessFlag = 1UL << 10;
    private const ulong ExecuteNever = 1UL << 54;

    internal const ulong Mask = (0x1FFUL << 2) | ExecuteNever;

    private Stage2Attributes(ulong bits) => Bits = bits | AccessFlag;

    /// <summary>RAM: read, write, execute; cacheable, and coherent among all CPUs.</summary>
    public static Stage2Attributes Ram => new(NormalWriteBack | Readable | Writable | InnerShareable);

    /// <summary>ROM: read and execute; a write faults.</summary>
    public static Stage2Attributes Rom => new(NormalWriteBack | Readable | InnerShareable);

    /// <summary>What we tell a guest in memory: read; a write or a fetch faults.</summary>
    public static Stage2Attributes ReadOnlyData => new(NormalWriteBack | Readable | InnerShareable | ExecuteNever);

    /// <summary>Registers of a real device handed to a guest: read and write, never fetched from.</summary>
    public static Stage2Attributes Device => new(DeviceNGnRE | Readable | Writable | ExecuteNever);

    /// <summary>The descriptor bits.</summary>
    public ulong Bits { get; }

    public bool IsReadable => (Bits & Readable) != 0;

    public bool IsWritable => (Bits & Writable) != 0;

    internal static Stage2Attributes FromDescriptor(ulong descriptor) => new(descriptor & Mask);
}
