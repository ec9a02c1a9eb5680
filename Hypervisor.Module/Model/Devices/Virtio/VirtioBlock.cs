using System;
using System.Buffers.Binary;

namespace Hypervisor.Model.Devices;

/// <summary>
/// The block device (virtio 1.2, 5.2) over an image in memory. What is written is there at once, so a flush has nothing to do;
/// it is offered so that a guest may ask.
/// </summary>
public sealed class VirtioBlock : IVirtioDevice
{
    /// <summary>The unit of the capacity and of a request's place, in bytes.</summary>
    public const int SectorLength = 512;

    // Feature bits (5.2.3) and places in the configuration space (5.2.4).
    private const ulong SegmentMaximumFeature = 1 << 2;
    private const ulong ReadOnlyFeature = 1 << 5;
    private const ulong FlushFeature = 1 << 9;
    private const int Capacity = 0;
    private const int SegmentMaximum = 12;
    private const int ConfigLength = 16;

    // One descriptor for the header, one for the status.
    private const uint Segments = Virtqueue.MaximumSize - 2;

    private readonly IBlockImage _image;
    private readonly bool _isReadOnly;
    private readonly byte[] _config = new byte[ConfigLength];
    private readonly byte[] _id = new byte[VirtioBlockRequest.IdLength];
    private readonly ulong _sectors;

    /// <param name="id">ASCII; up to 20 characters of it tell the disk from others.</param>
    public VirtioBlock(IBlockImage image, bool isReadOnly, string id)
    {
        _image = image;
        _isReadOnly = isReadOnly;
        _sectors = image.Length / SectorLength;
        BinaryPrimitives.WriteUInt64LittleEndian(_config.AsSpan(Capacity), _sectors);
        BinaryPrimitives.WriteUInt32LittleEndian(_config.AsSpan(SegmentMaximum), Segments);
        for (int i = 0; i < Math.Min(id.Length, _id.Length); i++)
        {
            _id[i] = (byte)id[i];
        }
    }

    public uint Id => 2;

    public ulong Features => SegmentMaximumFeature | FlushFeature | (_isReadOnly ? ReadOnlyFeature : 0);

    public int QueueCount => 1;

    public byte ReadConfig(ulong offset) => offset < ConfigLength ? _config[(int)offset] : (byte)0;

    /// <summary>The header comes first of what is read, and the status last of what is written (5.2.6).</summary>
    public VirtioService Serve(int queue, VirtioChain chain)
    {
        Span<byte> header = stackalloc byte[VirtioBlockRequest.HeaderLength];
        if (chain.Readable.CopyTo(header) < header.Length || chain.Writable.Left == 0)
        {
            return VirtioService.Malformed;
        }

        Span<byte> status = [Answer(chain, BinaryPrimitives.ReadUInt32LittleEndian(header), BinaryPrimitives.ReadUInt64LittleEndian(header.Slice(8)))];
        chain.Written += chain.Writable.Left == status.Length ? 1u : 0u;
        chain.Writable.SkipToLast(status.Length);
        chain.Writable.CopyFrom(status);
        return VirtioService.Done;
    }

    public void Reset()
    {
    }

    private byte Answer(VirtioChain chain, uint type, ulong sector)
    {
        switch (type)
        {
            case VirtioBlockRequest.In:
                return Read(chain, sector);
            case VirtioBlockRequest.Out:
                return _isReadOnly ? VirtioBlockRequest.IoError : Write(chain.Readable, sector);
            case VirtioBlockRequest.Flush:
                return VirtioBlockRequest.Ok;
            case VirtioBlockRequest.GetId:
                chain.Written = (uint)chain.Writable.CopyFrom(_id.AsSpan(0, (int)Math.Min(_id.Length, chain.Writable.Left - 1)));
                return VirtioBlockRequest.Ok;
            default:
                return VirtioBlockRequest.Unsupported;
        }
    }

    private byte Read(VirtioChain chain, ulong sector)
    {
        VirtioBuffer room = chain.Writable;
        if (!IsOnDisk(sector, room.Left - 1))
        {
            return VirtioBlockRequest.IoError;
        }

        ulong place = sector * SectorLength;
        while (room.Left > 1)
        {
            Span<byte> piece = room.Take((int)Math.Min(room.Left - 1, int.MaxValue));
            if (!_image.TryView(place, piece.Length, out Span<byte> content))
            {
                return VirtioBlockRequest.IoError;
            }

            content.CopyTo(piece);
            place += (uint)piece.Length;
            chain.Written += (uint)piece.Length;
        }

        return VirtioBlockRequest.Ok;
    }

    private byte Write(VirtioBuffer data, ulong sector)
    {
        if (!IsOnDisk(sector, data.Left))
        {
            return VirtioBlockRequest.IoError;
        }

        ulong place = sector * SectorLength;
        while (data.Left > 0)
        {
            Span<byte> piece = data.Take((int)Math.Min(data.Left, int.MaxValue));
            if (!_image.TryView(place, piece.Length, out Span<byte> content))
            {
                return VirtioBlockRequest.IoError;
            }

            piece.CopyTo(content);
            place += (uint)piece.Length;
        }

        return VirtioBlockRequest.Ok;
    }

    /// <summary>Whole sectors, all of them there.</summary>
    private bool IsOnDisk(ulong sector, long length) =>
        length % SectorLength == 0 && sector <= _sectors && (ulong)length / SectorLength <= _sectors - sector;
}
