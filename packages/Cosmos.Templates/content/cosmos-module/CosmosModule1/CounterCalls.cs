using Hypervisor.Model.Smccc;

namespace CosmosModule1;

/// <summary>Answers SMCCC calls. It runs between two entries of a guest: it neither allocates, waits nor throws.</summary>
public sealed class CounterCalls(Counter counter) : ISmcccService
{
    /// <summary>Adds x1, returns the new total. An id of the vendor's hypervisor, in the 64-bit convention.</summary>
    public const uint Add = 0xC600_0100;

    /// <summary>The last of the ids that are this module's.</summary>
    public const uint Last = 0xC600_010F;

    public string Name => "COUNTER";

    public SmcccResult Handle(in SmcccCall call) => SmcccResult.Of(call.Function.Value switch
    {
        Add => counter.Add(call[1]),
        _ => SmcccReturnCode.NotSupported,
    });
}
