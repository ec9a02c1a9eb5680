namespace Hypervisor.Model.Vm;

/// <summary>A piece of guest memory to fill: bytes of a file, then zeros.</summary>
public readonly struct GuestSegment(GuestSource source, int sourceOffset, int length, ulong guestAddress, ulong zeroLength)
{
    public GuestSource Source { get; } = source;

    /// <summary>First byte in the source file.</summary>
    public int SourceOffset { get; } = sourceOffset;

    /// <summary>Bytes to copy.</summary>
    public int Length { get; } = length;

    /// <summary>Guest-physical address of the first byte.</summary>
    public ulong GuestAddress { get; } = guestAddress;

    /// <summary>Bytes to clear behind the copied ones.</summary>
    public ulong ZeroLength { get; } = zeroLength;

    /// <summary>Guest-physical address behind the last byte.</summary>
    public ulong End => GuestAddress + (ulong)Length + ZeroLength;
}
