namespace Cosmos.Core.DeviceTree;

/// <summary>A range of physical addresses: first byte and length in bytes.</summary>
public readonly struct FdtRange(ulong address, ulong size)
{
    public ulong Address { get; } = address;

    public ulong Size { get; } = size;
}
