namespace Guest.Bench;

/// <summary>What one turn of a measured loop does.</summary>
internal enum Operation
{
    Nothing,
    Hvc,
    Smc,
    Read32,
}
