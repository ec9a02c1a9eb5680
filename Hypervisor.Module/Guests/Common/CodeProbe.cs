using Cosmos.Core;
using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>Runs single instructions that a compiler would not emit.</summary>
public static unsafe class CodeProbe
{
    private const uint Ret = 0xD65F_03C0;

    private static readonly uint[] s_code = new uint[2];

    /// <summary>
    /// Executes one instruction on the boot vCPU, with the exceptions that it takes written to the vCPU's
    /// <see cref="CpuRecord"/>.
    /// </summary>
    /// <param name="instruction">Its encoding. It may change x0 to x3 only.</param>
    /// <param name="x0">Value in x0.</param>
    /// <returns>How many exceptions it took.</returns>
    public static ulong Run(uint instruction, ulong x0 = 0)
    {
        ref CpuRecord record = ref CpuRecords.Of(0);
        ulong before = record.ExceptionCount;
        fixed (uint* code = s_code)
        {
            code[0] = instruction;
            code[1] = Ret;
            Cache.CleanAndInvalidate((nuint)code, 2 * sizeof(uint));
            Cache.InvalidateInstructions();
            record.ExceptionWanted = 1;
            Execute((nuint)code, x0);
            record.ExceptionWanted = 0;
        }

        return record.ExceptionCount - before;
    }

    /// <summary>Where <see cref="Run"/> has put the instruction.</summary>
    public static ulong InstructionAddress
    {
        get
        {
            fixed (uint* code = s_code)
            {
                return (ulong)code;
            }
        }
    }

    /// <summary>Calls code with a value in x0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Execute(nuint code, ulong x0) => throw null!;
}
