namespace IL2CPU.API.AArch64;

/// <summary>Condition codes (Arm ARM C1.2.4), under the names that compare instructions give them.</summary>
public enum Condition
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal.</summary>
    Ne,

    /// <summary>Unsigned higher or same.</summary>
    Hs,

    /// <summary>Unsigned lower.</summary>
    Lo,

    /// <summary>Negative.</summary>
    Mi,

    /// <summary>Positive or zero.</summary>
    Pl,

    /// <summary>Overflow.</summary>
    Vs,

    /// <summary>No overflow.</summary>
    Vc,

    /// <summary>Unsigned higher.</summary>
    Hi,

    /// <summary>Unsigned lower or same.</summary>
    Ls,

    /// <summary>Signed greater or equal.</summary>
    Ge,

    /// <summary>Signed less.</summary>
    Lt,

    /// <summary>Signed greater.</summary>
    Gt,

    /// <summary>Signed less or equal.</summary>
    Le,
}
