namespace Guest.Common;

/// <summary>The instruction that carries a call (DEN0028 2.4).</summary>
public enum Conduit
{
    Hvc,
    Smc,
}
