namespace Hypervisor.Model.Vm;

/// <summary>One PT_LOAD program header; all values in bytes.</summary>
internal readonly struct ElfSegment(ulong fileOffset, ulong virtualAddress, ulong physicalAddress, ulong fileSize, ulong memorySize)
{
    internal ulong FileOffset { get; } = fileOffset;

    internal ulong VirtualAddress { get; } = virtualAddress;

    internal ulong PhysicalAddress { get; } = physicalAddress;

    internal ulong FileSize { get; } = fileSize;

    internal ulong MemorySize { get; } = memorySize;
}
