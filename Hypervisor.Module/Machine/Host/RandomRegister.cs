using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The CPU's random number register, where there is FEAT_RNG.</summary>
public static unsafe class RandomRegister
{
    /// <summary>Reads RNDRRS, which is seeded anew for each read (Arm ARM D24.2.148).</summary>
    /// <returns>1 with the number in <paramref name="value"/>, or 0 when it has none at this time.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadRndrrs(ulong* value) => throw null!;
}
