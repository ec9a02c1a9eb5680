namespace Hypervisor.Model.Devices;

/// <summary>Request types and answers of the block device (virtio 1.2, 5.2.6).</summary>
internal static class VirtioBlockRequest
{
    internal const uint In = 0;
    internal const uint Out = 1;
    internal const uint Flush = 4;
    internal const uint GetId = 8;

    /// <summary>Type, a reserved word, and the sector in 64 bits.</summary>
    internal const int HeaderLength = 16;

    /// <summary>Bytes of what GET_ID gives.</summary>
    internal const int IdLength = 20;

    internal const byte Ok = 0;
    internal const byte IoError = 1;
    internal const byte Unsupported = 2;
}
