namespace Hypervisor.Model.Gic;

/// <summary>
/// One ICH_LR&lt;n&gt;_EL2 (IHI0069 12.4.9): state 63:62 | HW 61 | group 60 | priority 55:48 | physical INTID 44:32 | virtual INTID 31:0.
/// Without HW bit 41 asks for a maintenance interrupt when the guest ends the interrupt.
/// </summary>
public readonly struct ListRegister(ulong value)
{
    private const int GroupShift = 60;
    private const ulong HardwareBit = 1UL << 61;
    private const int PendingShift = 62;
    private const int ActiveShift = 63;
    private const ulong PendingBit = 1UL << PendingShift;
    private const ulong ActiveBit = 1UL << ActiveShift;
    private const ulong TellsEndBit = 1UL << 41;
    private const int PriorityShift = 48;
    private const int PhysicalShift = 32;

    public ulong Value => value;

    public int Intid => (int)(uint)value;

    public byte Priority => (byte)(value >> PriorityShift);

    public bool IsPending => (value & PendingBit) != 0;

    public bool IsActive => (value & ActiveBit) != 0;

    public bool IsOnlyPending => (value & (PendingBit | ActiveBit)) == PendingBit;

    /// <summary>Neither pending nor active: the guest has ended it.</summary>
    public bool IsEmpty => (value & (PendingBit | ActiveBit)) == 0;

    /// <summary>0 or 1.</summary>
    public int Group => (int)(value >> GroupShift) & 1;

    /// <summary>Its end deactivates the physical interrupt of the same INTID too.</summary>
    public bool IsHardware => (value & HardwareBit) != 0;

    /// <summary>Its end raises a maintenance interrupt.</summary>
    public bool TellsEnd => !IsHardware && (value & TellsEndBit) != 0;

    /// <param name="intid">What the guest takes it as.</param>
    /// <param name="priority">As GICD_IPRIORITYR has it.</param>
    /// <param name="group">0 or 1.</param>
    /// <param name="pending">0 or 1.</param>
    /// <param name="active">0 or 1.</param>
    public static ListRegister Of(int intid, byte priority, uint group, uint pending, uint active) => new((uint)intid
        | ((ulong)priority << PriorityShift) | ((ulong)group << GroupShift) | ((ulong)pending << PendingShift) | ((ulong)active << ActiveShift));

    public ListRegister WithHardware() => new(value | HardwareBit | ((ulong)(uint)Intid << PhysicalShift));

    public ListRegister WithTellsEnd() => new(value | TellsEndBit);
}
