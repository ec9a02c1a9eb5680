using System;

namespace Hypervisor.Model.Devices;

/// <summary>The console device (virtio 1.2, 5.3) with its one port.</summary>
/// <param name="sink">Where the guest's output goes, and what is told of room for input.</param>
public sealed class VirtioConsole(IConsoleSink sink) : IVirtioDevice
{
    /// <summary>The queue whose buffers input goes to: to be served after <see cref="Receive"/>.</summary>
    public const int ReceiveQueue = 0;

    public const int TransmitQueue = 1;

    /// <summary>
    /// Bytes of one buffer that are sent; what is beyond them is dropped. Drivers give a page at most, but a buffer can be
    /// much larger than what a serial line takes in a day.
    /// </summary>
    public const int MaximumOutput = 0x1_0000;

    private const int RingCapacity = 256;

    private readonly ByteRing _received = new(RingCapacity);

    public uint Id => 3;

    public ulong Features => 0;

    public int QueueCount => 2;

    /// <summary>Whether <see cref="Receive"/> would take a byte.</summary>
    public bool CanReceive => !_received.IsFull;

    /// <summary>Takes a byte of input; false when it has to be offered again later.</summary>
    public bool Receive(byte value) => _received.TryAdd(value);

    /// <summary>The fields there are go with features that are not offered.</summary>
    public byte ReadConfig(ulong offset) => 0;

    public VirtioService Serve(int queue, VirtioChain chain) => queue == ReceiveQueue ? Input(chain) : Output(chain.Readable);

    /// <summary>Input that the old driver left unread is dropped.</summary>
    public void Reset()
    {
        bool wasFull = _received.IsFull;
        _received.Clear();
        TellRoom(wasFull);
    }

    private VirtioService Input(VirtioChain chain)
    {
        if (chain.Writable.Left == 0)
        {
            return VirtioService.Malformed;
        }

        if (_received.Count == 0)
        {
            return VirtioService.Later;
        }

        bool wasFull = _received.IsFull;
        while (_received.Count > 0 && chain.Writable.Left > 0)
        {
            Span<byte> room = chain.Writable.Take(_received.Count);
            for (int i = 0; i < room.Length; i++)
            {
                _received.TryTake(out room[i]);
            }

            chain.Written += (uint)room.Length;
        }

        TellRoom(wasFull);
        return VirtioService.Done;
    }

    private VirtioService Output(VirtioBuffer output)
    {
        int left = MaximumOutput;
        while (left > 0 && output.Left > 0)
        {
            ReadOnlySpan<byte> bytes = output.Take(left);
            foreach (byte value in bytes)
            {
                sink.Send(value);
            }

            left -= bytes.Length;
        }

        return VirtioService.Done;
    }

    private void TellRoom(bool wasFull)
    {
        if (wasFull)
        {
            sink.TellRoom();
        }
    }
}
