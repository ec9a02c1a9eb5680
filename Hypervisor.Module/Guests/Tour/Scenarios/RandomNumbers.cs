using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>TRNG 1.0 (DEN0098).</summary>
internal sealed class RandomNumbers : Scenario
{
    private const ulong Version = 0x8400_0050;
    private const ulong Features = 0x8400_0051;
    private const ulong GetUuid = 0x8400_0052;
    private const ulong Rnd32 = 0x8400_0053;
    private const ulong Rnd64 = 0xC400_0053;

    public override string Title => "random numbers";

    public override int CheckCount(int vcpus) => 13;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("TRNG_VERSION", 0x1_0000, Psci.Call(conduit, Version));
        Checks.Equal("TRNG_FEATURES(TRNG_RND32)", Psci.Success, Psci.Call(conduit, Features, Rnd32));
        Checks.Equal("TRNG_FEATURES(TRNG_RND64)", Psci.Success, Psci.Call(conduit, Features, Rnd64));
        Checks.Equal("TRNG_FEATURES(PSCI_VERSION)", Psci.NotSupported, Psci.Call(conduit, Features, Psci.Version));
        Checks.Equal("TRNG_GET_UUID", 0x8961_5D3B, Psci.Call(conduit, GetUuid));
        Checks.Equal("TRNG_RND32(0)", Psci.InvalidParameters, Psci.Call(conduit, Rnd32));
        Checks.Equal("TRNG_RND32(97)", Psci.InvalidParameters, Psci.Call(conduit, Rnd32, 97));
        Checks.Equal("TRNG_RND64(193)", Psci.InvalidParameters, Psci.Call(conduit, Rnd64, 193));

        SmcArguments first = Draw(conduit, Rnd64, 192);
        SmcArguments second = Draw(conduit, Rnd64, 192);
        Checks.Equal("TRNG_RND64(192)", Psci.Success, first[0]);
        Checks.True("six words that all differ", AllDiffer(first, second));
        SmcArguments narrow = Draw(conduit, Rnd32, 33);
        Checks.Equal("TRNG_RND32(33)", Psci.Success, narrow[0]);
        Checks.Equal("bits 95:33 of 33", 0, narrow[1] | (narrow[2] & ~1ul) | (narrow[3] >> 32));
        Checks.True("rng-seed in the device tree", GuestMachine.HasSeed);
    }

    private static SmcArguments Draw(Conduit conduit, ulong function, ulong bits)
    {
        SmcArguments arguments = default;
        arguments[0] = function;
        arguments[1] = bits;
        SmcccCall.Call(conduit, ref arguments);
        return arguments;
    }

    /// <summary>By chance two are equal once in 10^18 runs.</summary>
    private static bool AllDiffer(SmcArguments first, SmcArguments second)
    {
        ulong[] words = [first[1], first[2], first[3], second[1], second[2], second[3]];
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (words[i] == words[j])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
