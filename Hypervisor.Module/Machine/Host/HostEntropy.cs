using System;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Entropy;

namespace Hypervisor.Machine;

/// <summary>Seeds the host's generator, from which each VM's are seeded.</summary>
internal static unsafe class HostEntropy
{
    private const int JitterSamples = 64;

    /// <summary>
    /// Takes what the boot program left in /chosen and what the CPU gives; the counter's jitter is stirred in without being
    /// counted on. With neither of the first two the generator stays unseeded.
    /// </summary>
    /// <param name="hardware">Null when the CPU has no generator.</param>
    public static RandomGenerator Collect(IEntropySource? hardware)
    {
        RandomGenerator generator = new();
        if (BootInfo.DeviceTree.TryFindPath("/chosen"u8, out FdtNode chosen))
        {
            SeedFrom(generator, chosen, "rng-seed"u8);
            SeedFrom(generator, chosen, "kaslr-seed"u8);
        }

        for (int i = 0; i < RandomGenerator.MaximumWords && hardware is not null && hardware.TryRead(out ulong word); i++)
        {
            generator.Seed(new ReadOnlySpan<byte>(&word, sizeof(ulong)));
        }

        for (int i = 0; i < JitterSamples; i++)
        {
            ulong counter = SystemRegisters.ReadCntpctEl0();
            generator.Mix(new ReadOnlySpan<byte>(&counter, sizeof(ulong)));
        }

        return generator;
    }

    private static void SeedFrom(RandomGenerator generator, FdtNode chosen, ReadOnlySpan<byte> name)
    {
        if (chosen.TryGetProperty(name, out FdtProperty property))
        {
            generator.Seed(property.Value);
        }
    }
}
