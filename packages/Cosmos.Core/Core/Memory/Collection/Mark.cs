namespace Cosmos.Core;

/// <summary>
/// The values of a mark. The two colours change their parts with each collection: what one reached is what the next has not reached
/// yet, so that nothing is rewritten in between.
/// </summary>
public static class Mark
{
    /// <summary>No object begins here.</summary>
    public const byte None = 0;
    public const byte Even = 1;
    public const byte Odd = 2;

    /// <summary>Reached, and its references are still to be looked at. Bits of both colours.</summary>
    public const byte Grey = Even | Odd;

    /// <summary>The other colour.</summary>
    public static byte Opposite(byte colour) => (byte)(Grey - colour);
}
