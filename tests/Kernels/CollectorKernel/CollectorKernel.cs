using System;
using Cosmos.Core;
using Cosmos.System;

namespace TestKernels;

/// <summary>
/// The garbage collector, on all CPUs at once. With the command line "torture" it collects at each 40th allocation; "short" does a tenth.
/// </summary>
public sealed class CollectorKernel : SelfTestKernel
{
    private const int TortureInterval = 40;
    private const ulong MostBytes = 48UL << 20;

    protected override void Declare(SelfTest test)
    {
        bool isTorture = BootInfo.CommandLine.SequenceEqual("torture"u8);
        int share = isTorture ? 25 : BootInfo.CommandLine.Length != 0 ? 10 : 1;
        if (isTorture)
        {
            GarbageCollector.Torture(TortureInterval);
        }
        else
        {
            // Their sizes make no sense while each few allocations are followed by a collection.
            PlaceChecks.Declare(test);
        }

        test.Add("graphs of eight threads stay whole", 0, () => Garden.OwnBeds(8, 2000 / share));
        test.Add("graphs that change hands stay whole", 0, () => Garden.SharedBeds(8, 3000 / share));
        test.Add("it has collected often", () => GarbageCollector.Collections > (isTorture ? 500u : 30u));
        test.Add("memory stays bounded", () => Heap.Bytes <= MostBytes);
    }

    protected override void AfterRun()
    {
        LineBuilder line = new(stackalloc byte[200]);
        line.Append("collections ").AppendDecimal(GarbageCollector.Collections)
            .Append(", longest stop ").AppendDecimal(ToNanoseconds(GarbageCollector.LongestStop))
            .Append(", longest step ").AppendDecimal(ToNanoseconds(GarbageCollector.LongestStep))
            .Append(", abandoned ").AppendDecimal(GarbageCollector.AbandonedStops)
            .Append(", heap KiB ").AppendDecimal(Heap.Bytes >> 10);
        Log.Line(Log.Kernel, line.Written);
    }

    private static ulong ToNanoseconds(ulong ticks) => ticks * 1_000_000_000 / GenericTimer.Frequency;
}
