using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>What is part of a call and what is not, and what a call leaves alone (DEN0028 2.6, 2.7, 3.1).</summary>
internal sealed class Conventions : Scenario
{
    private const ulong Junk = 0xA5A5_5A5A_0000_0000;
    private const ulong SveHint = 1 << 16;
    private const int FirstPreserved = 4;

    private static readonly ulong[] s_calls =
        [Psci.Version, Psci.Features, Psci.AffinityInfo64, 0x8000_0000, 0x8300_0000, 0xC400_0005];

    public override string Title => "calling convention";

    public override int CheckCount(int vcpus) => 5 + s_calls.Length;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("upper half of x0", 0x1_0003, Psci.Call(conduit, Junk | Psci.Version));
        Checks.Equal("SVE hint", 0x1_0003, Psci.Call(conduit, Psci.Version | SveHint));
        Checks.Equal("upper halves of SMC32 arguments", Psci.AffinityOn, Psci.Call(conduit, Psci.AffinityInfo, Junk, Junk));
        Checks.Equal("immediate 1", Psci.NotSupported, CallImmediate(conduit, Psci.Version));
        Checks.Equal("immediate 1 with an unknown id", Psci.NotSupported, CallImmediate(conduit, 0x8300_0000));
        foreach (ulong call in s_calls)
        {
            Checks.Equal("x4 to x17 changed by", call, 0, CountChanged(conduit, call));
        }
    }

    private static ulong CallImmediate(Conduit conduit, ulong function)
    {
        SmcArguments arguments = default;
        arguments[0] = function;
        SmcccCall.CallImmediate(conduit, ref arguments);
        return arguments[0];
    }

    private static ulong CountChanged(Conduit conduit, ulong function)
    {
        SmcArguments arguments = default;
        arguments[0] = function;
        for (int i = FirstPreserved; i < SmcArguments.Count; i++)
        {
            arguments[i] = Pattern(i);
        }

        SmcccCall.Call(conduit, ref arguments);
        ulong changed = 0;
        for (int i = FirstPreserved; i < SmcArguments.Count; i++)
        {
            changed += arguments[i] == Pattern(i) ? 0u : 1u;
        }

        return changed;
    }

    private static ulong Pattern(int register) => 0x0123_4567_89AB_CDEF * (ulong)(register + 1);
}
