using System;
using Hypervisor.Model.Entropy;

namespace Hypervisor.Model.Devices;

/// <summary>The entropy device (virtio 1.2, 5.4): random bytes for who gives it room.</summary>
/// <param name="random">The device's own. While it has no seed, requests wait.</param>
public sealed class VirtioEntropy(RandomGenerator random) : IVirtioDevice
{
    /// <summary>Bytes for one request: the rest of a larger one stays as it is (5.4.6.2), and the driver asks again.</summary>
    public const int MaximumLength = 1024;

    public uint Id => 4;

    public ulong Features => 0;

    public int QueueCount => 1;

    public byte ReadConfig(ulong offset) => 0;

    public VirtioService Serve(int queue, VirtioChain chain)
    {
        if (chain.Writable.Left == 0)
        {
            return VirtioService.Malformed;
        }

        if (!random.IsSeeded)
        {
            return VirtioService.Later;
        }

        Span<ulong> words = stackalloc ulong[RandomGenerator.MaximumWords];
        Span<byte> bytes = stackalloc byte[RandomGenerator.MaximumWords * sizeof(ulong)];
        while (chain.Writable.Left > 0 && chain.Written < MaximumLength)
        {
            random.TryFill(words);
            RandomGenerator.WriteBytes(words, bytes);
            chain.Written += (uint)chain.Writable.CopyFrom(bytes);
        }

        words.Clear();
        bytes.Clear();
        return VirtioService.Done;
    }

    public void Reset()
    {
    }
}
