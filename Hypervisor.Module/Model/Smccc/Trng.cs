using System;
using Hypervisor.Model.Entropy;

namespace Hypervisor.Model.Smccc;

/// <summary>
/// TRNG 1.0 (DEN0098) for one VM: numbers from the CPU's own generator while that has any, else from one seeded by the host,
/// else NO_ENTROPY. Each vCPU has a generator of its own, so calls on several CPUs need no lock.
/// </summary>
public sealed class Trng
{
    private const ulong Version = 0x1_0000;
    private const int MaximumBits32 = 96;
    private const int MaximumBits64 = 192;

    private readonly RandomGenerator[] _generators;
    private readonly IEntropySource? _hardware;

    /// <param name="host">Gives each vCPU's generator its seed, if it has one itself.</param>
    /// <param name="hardware">Null when the CPU has no generator.</param>
    public Trng(RandomGenerator host, IEntropySource? hardware, int vcpuCount)
    {
        _hardware = hardware;
        _generators = new RandomGenerator[vcpuCount];
        for (int i = 0; i < vcpuCount; i++)
        {
            _generators[i] = new RandomGenerator();
            host.SeedChild(_generators[i]);
        }
    }

    /// <summary>Answers a call.</summary>
    /// <param name="function">One of the five.</param>
    /// <param name="argument">x1: an id for FEATURES, a number of bits for RND.</param>
    /// <param name="vcpu">Index of the caller.</param>
    public SmcccResult Answer(SmcccFunction function, ulong argument, int vcpu) => function switch
    {
        SmcccFunction.TrngVersion => SmcccResult.Of(Version),
        SmcccFunction.TrngFeatures => SmcccResult.Of(HasFunction((uint)argument) ? SmcccReturnCode.Success : SmcccReturnCode.NotSupported),

        // 3b5d6189-1690-4c18-8a49-586141e43db1, lowest byte of each word first (DEN0028, UID).
        SmcccFunction.TrngGetUuid => SmcccResult.Of(0x8961_5D3B, 0x184C_9016, 0x6158_498A, 0xB13D_E441),
        SmcccFunction.TrngRnd32 => Random((uint)argument, MaximumBits32, 32, vcpu),
        _ => Random(argument, MaximumBits64, 64, vcpu),
    };

    /// <summary>Whether an id is one of the TRNG's.</summary>
    public static bool HasFunction(uint id) => IsTrng(SmcccFunctionTable.Find(id));

    internal static bool IsTrng(SmcccFunction function) => function is >= SmcccFunction.TrngVersion and <= SmcccFunction.TrngRnd64;

    /// <summary>The lowest bits in x3, the next in x2 and x1; bits that were not asked for are zero, as are all after an error.</summary>
    private SmcccResult Random(ulong bits, int maximum, int registerBits, int vcpu)
    {
        if (bits == 0 || bits > (ulong)maximum)
        {
            return SmcccResult.Of(SmcccReturnCode.TrngInvalidParameters, 0, 0, 0);
        }

        Span<ulong> words = stackalloc ulong[3];
        if (!TryDraw(words, vcpu))
        {
            return SmcccResult.Of(SmcccReturnCode.TrngNoEntropy, 0, 0, 0);
        }

        int left = (int)bits;
        for (int i = 0; i < words.Length; i++)
        {
            int kept = Math.Clamp(left, 0, registerBits);
            words[i] = kept == 0 ? 0 : words[i] & (ulong.MaxValue >> (64 - kept));
            left -= kept;
        }

        return SmcccResult.Of(SmcccReturnCode.Success, words[2], words[1], words[0]);
    }

    private bool TryDraw(Span<ulong> words, int vcpu)
    {
        int drawn = 0;
        while (_hardware is not null && drawn < words.Length && _hardware.TryRead(out words[drawn]))
        {
            drawn++;
        }

        return drawn == words.Length || _generators[vcpu].TryFill(words);
    }
}
