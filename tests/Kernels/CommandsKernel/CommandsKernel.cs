using System;
using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>
/// Runs commands in a thread of low priority beside the VMs, as many as its command line says, and ends then; or, by "hunger", uses the
/// heap up. A quarter of them comes
/// before the heap's size is noted, so that what it has grown by since is no garbage.
/// </summary>
public sealed class CommandsKernel : Cosmos.System.Kernel
{
    private readonly Semaphore _done = new(0);
    private int _wrong;
    private ulong _heapAfterQuarter;

    protected override void Run()
    {
        if (BootInfo.CommandLine.SequenceEqual("hunger"u8))
        {
            bool isRight = Hunger.Run();
            Stop(isRight ? ExitStatus.Success : ExitStatus.Failed, "the hunger is over");
            return;
        }

        int commands = ParseCount();
        KernelThread thread = new("commands", () => RunAll(commands), ThreadPriority.Low);
        thread.Start();
        _done.Wait();
        Stop(_wrong == 0 ? ExitStatus.Success : ExitStatus.Failed, "all commands have run");
    }

    private static int ParseCount()
    {
        int count = 0;
        foreach (byte digit in BootInfo.CommandLine)
        {
            count = (count * 10) + (digit - '0');
        }

        return count;
    }

    private void RunAll(int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            _wrong += Command.Run(i) == $"{i}+{i + 1}+{i + 2}={(3 * i) + 3}" ? 0 : 1;
            if (i == commands / 4)
            {
                _heapAfterQuarter = Heap.Bytes;
            }
        }

        Report(commands);
        _done.Release();
    }

    private void Report(int commands)
    {
        LineBuilder line = new(stackalloc byte[250]);
        line.Append("commands: ").AppendDecimal((ulong)commands)
            .Append(" run, ").AppendDecimal((ulong)_wrong)
            .Append(" wrong, heap ").AppendDecimal(_heapAfterQuarter >> 10)
            .Append(" KiB, then ").AppendDecimal(Heap.Bytes >> 10)
            .Append(" KiB, collections ").AppendDecimal(GarbageCollector.Collections)
            .Append(", longest stop ").AppendDecimal(ToNanoseconds(GarbageCollector.LongestStop))
            .Append(" ns, longest step ").AppendDecimal(ToNanoseconds(GarbageCollector.LongestStep))
            .Append(" ns");
        Log.Line(Log.Kernel, line.Written);
    }

    private static ulong ToNanoseconds(ulong ticks) => ticks * 1_000_000_000 / GenericTimer.Frequency;
}
