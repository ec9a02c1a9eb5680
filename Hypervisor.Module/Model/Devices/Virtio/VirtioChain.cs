namespace Hypervisor.Model.Devices;

/// <summary>The buffers of one request: what the driver says, and behind it the room for the answer (virtio 1.2, 2.7.4.2).</summary>
public sealed class VirtioChain
{
    internal VirtioChain(IGuestMemory memory, int capacity)
    {
        Readable = new VirtioBuffer(memory, capacity);
        Writable = new VirtioBuffer(memory, capacity);
    }

    /// <summary>What the device may read.</summary>
    public VirtioBuffer Readable { get; }

    /// <summary>Where the device may write.</summary>
    public VirtioBuffer Writable { get; }

    /// <summary>Bytes that the device has written from the begin of <see cref="Writable"/> on, without a gap (virtio 1.2, 2.7.8.2).</summary>
    public uint Written { get; set; }

    /// <summary>Index of the first descriptor, by which the driver knows the chain.</summary>
    internal ushort Head { get; private set; }

    /// <summary>Bytes that neither side has used yet.</summary>
    internal long Left => Readable.Left + Writable.Left;

    internal int DescriptorCount => Readable.Count + Writable.Count;

    internal void Begin(ushort head)
    {
        Head = head;
        Written = 0;
        Readable.Clear();
        Writable.Clear();
    }
}
