using Hypervisor.Model.Smccc;

namespace Tally;

/// <summary>What guests can call: ids of the vendor's hypervisor (DEN0028 table 6-1), in the 64-bit convention.</summary>
public sealed class TallyCalls(ITally tally) : ISmcccService
{
    /// <summary>Adds x1; returns the new total.</summary>
    public const uint Add = 0xC600_0100;

    /// <summary>Returns the total.</summary>
    public const uint Read = 0xC600_0101;

    /// <summary>The range that is kept for calls to come.</summary>
    public const uint Last = 0xC600_010F;

    public string Name => "TALLY";

    public SmcccResult Handle(in SmcccCall call) => SmcccResult.Of(call.Function.Value switch
    {
        Add => tally.Add(call[1]),
        Read => tally.Total,
        _ => SmcccReturnCode.NotSupported,
    });
}
