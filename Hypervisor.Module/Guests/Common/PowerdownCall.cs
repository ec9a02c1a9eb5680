using Cosmos.Core;
using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>Calls of PSCI that lose the vCPU's registers and go on at an entry point.</summary>
public static unsafe class PowerdownCall
{
    /// <summary>
    /// The entry point: fills the vCPU's <see cref="CpuRecord"/>, turns the MMU on and returns from the call that slept.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong EntryPoint() => throw null!;

    /// <summary>HVC #0.</summary>
    /// <returns>1 if it came back by the entry point, 0 if by itself, with the results in <paramref name="arguments"/>.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong Hvc(SmcArguments* arguments) => throw null!;

    /// <summary>SMC #0; else as <see cref="Hvc"/>.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong Smc(SmcArguments* arguments) => throw null!;

    /// <summary>One call.</summary>
    /// <param name="x0">The answer, if the call came back by itself.</param>
    /// <returns>Whether it came back by the entry point.</returns>
    public static bool Call(Conduit conduit, ulong function, ulong x1, ulong x2, ulong x3, out ulong x0)
    {
        SmcArguments arguments = default;
        arguments[0] = function;
        arguments[1] = x1;
        arguments[2] = x2;
        arguments[3] = x3;
        bool resumed = (conduit == Conduit.Smc ? Smc(&arguments) : Hvc(&arguments)) != 0;
        x0 = arguments[0];
        return resumed;
    }
}
