namespace Cosmos.Core.DeviceTree;

/// <summary>Layout constants of a flattened device tree blob (Devicetree Specification 0.4, section 5.2 to 5.4).</summary>
internal static class FdtToken
{
    internal const uint BeginNode = 1;
    internal const uint EndNode = 2;
    internal const uint Property = 3;
    internal const uint Nop = 4;
    internal const uint End = 9;

    internal const uint Magic = 0xD00D_FEED;
    internal const uint Version = 17;
    internal const uint LastCompatibleVersion = 16;
    internal const int HeaderSize = 40;
    internal const int ReservationSize = 16;

    /// <summary>Deepest node nesting that is accepted. Real trees stay below 8; the bound lets the walk keep its state in a few words.</summary>
    internal const int MaximumDepth = 15;

    internal static int Align4(int offset) => (offset + 3) & ~3;
}
