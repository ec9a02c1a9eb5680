namespace Cosmos.Core;

/// <summary>The callers of a place in the kernel, read from the chain of frame records (AAPCS64 6.4.6).</summary>
public static unsafe class StackTrace
{
    /// <summary>Frames printed at most: a broken chain must not print for ever.</summary>
    private const int MaximumDepth = 32;

    private const ulong InstructionSize = 4;

    /// <summary>Prints <c>  at Name in File.cs:12</c> for every call from a frame record on. Never faults.</summary>
    /// <param name="framePointer">x29: the address of the newest frame record.</param>
    public static void Print(ulong framePointer)
    {
        for (int depth = 0; depth < MaximumDepth && IsRecord(framePointer); depth++)
        {
            ulong* record = (ulong*)framePointer;
            ulong returnAddress = record[1];
            if (returnAddress < LinkerSymbols.TextStart() || returnAddress >= LinkerSymbols.TextEnd())
            {
                return;
            }

            PrintCaller(returnAddress);

            // A stack grows down, so an older record lies higher; anything else is no chain.
            if (record[0] <= framePointer)
            {
                return;
            }

            framePointer = record[0];
        }
    }

    /// <summary>Prints the line of the call that returns to an address: behind it, another function may begin.</summary>
    public static void PrintCaller(ulong returnAddress) => PrintFrame(returnAddress - InstructionSize);

    /// <summary>Prints one line of a trace.</summary>
    public static void PrintFrame(ulong address)
    {
        LineBuilder line = new(stackalloc byte[256]);
        line.Append("  at ");
        Symbols.AppendTo(ref line, address);
        line.Append('\n');
        ConsoleDevice.Write(line.Written);
    }

    private static bool IsRecord(ulong address) =>
        address % sizeof(ulong) == 0 && KernelMemory.IsReadable(address, 2 * sizeof(ulong));
}
