namespace Hypervisor.Model.Arm;

/// <summary>AArch32 condition codes against the flags of a saved PSTATE (DDI0487 ConditionHolds).</summary>
public static class ConditionCode
{
    // AL; 15 is taken for it too.
    private const uint Always = 14;

    /// <param name="condition">COND, 0..15; 14 and 15 always hold.</param>
    /// <param name="pstate">SPSR_EL2: N 31, Z 30, C 29, V 28.</param>
    public static bool Holds(uint condition, ulong pstate) => condition >= Always || HoldsFor(condition, pstate);

    private static bool HoldsFor(uint condition, ulong pstate)
    {
        bool n = (pstate & Pstate.N) != 0;
        bool z = (pstate & Pstate.Z) != 0;
        bool c = (pstate & Pstate.C) != 0;
        bool v = (pstate & Pstate.V) != 0;
        bool result = (condition >> 1) switch
        {
            0 => z,
            1 => c,
            2 => n,
            3 => v,
            4 => c && !z,
            5 => n == v,
            _ => n == v && !z,
        };
        return (condition & 1) != 0 ? !result : result;
    }
}
