using Cosmos.Core;

namespace Cosmos.System;

/// <summary>The first lines on the console: what the kernel has found itself on.</summary>
internal static class Banner
{
    private const int MebibyteShift = 20;

    public static void Print()
    {
        PrintProcessor();
        PrintMemory();
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("GICv3 with ").AppendDecimal(Gic.InterruptCount).Append(" interrupts, timer at ");
        line.AppendDecimal(GenericTimer.Frequency / 1_000_000).Append('.');
        line.AppendDecimal(GenericTimer.Frequency / 1_000 % 1_000, width: 3, fill: '0').Append(" MHz");
        Log.Line(Log.Kernel, line.Written);
    }

    private static void PrintProcessor()
    {
        ulong midr = SystemRegisters.ReadMidrEl1();
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("CPU ").Append(ProcessorName.Of(midr)).Append(" (MIDR ").AppendHex(midr);
        line.Append(") at EL").AppendDecimal((SystemRegisters.ReadCurrentEl() >> 2) & 3);
        Log.Line(Log.Kernel, line.Written);
    }

    private static void PrintMemory()
    {
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("memory ").AppendDecimal(KernelMemory.Map!.Ram.TotalLength >> MebibyteShift).Append(" MiB, ");
        line.AppendDecimal(PageAllocator.FreePages >> (MebibyteShift - Page.Shift)).Append(" MiB free");
        Log.Line(Log.Kernel, line.Written);
    }
}
