namespace Cosmos.Core;

/// <summary>What a part of the kernel's map is for. There is no member that is writable and executable.</summary>
public enum MemoryKind
{
    /// <summary>Normal memory, read and execute.</summary>
    Code,

    /// <summary>Normal memory, read.</summary>
    ReadOnly,

    /// <summary>Normal memory, read and write.</summary>
    ReadWrite,

    /// <summary>Device-nGnRE, read and write.</summary>
    Device,
}
