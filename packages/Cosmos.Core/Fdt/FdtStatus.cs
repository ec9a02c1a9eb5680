namespace Cosmos.Core.DeviceTree;

/// <summary>What the check of a device tree blob found.</summary>
public enum FdtStatus
{
    Ok,

    /// <summary>The blob does not begin with 0xD00DFEED.</summary>
    BadMagic,

    /// <summary>Older than version 16, or readable only by a later version than 17.</summary>
    BadVersion,

    /// <summary>The header's total size is larger than the memory given, or a block leaves the blob.</summary>
    Truncated,

    /// <summary>A token, a name or a property in the structure block is malformed, or nodes are nested more than 15 deep.</summary>
    BadStructure,
}
