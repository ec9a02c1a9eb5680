using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>Calls to the firmware at EL3, or to whatever answers SMC in its place.</summary>
public static unsafe class FirmwareCall
{
    /// <summary>
    /// Loads x0 to x17 from <paramref name="arguments"/>, executes SMC #0 and stores x0 to x17 back. UNDEFINED on a
    /// machine that has nothing at EL3: call <see cref="Firmware.Call(ref SmcArguments)"/>, which knows.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Smc(SmcArguments* arguments) => throw null!;
}
