namespace Cosmos.Core;

/// <summary>Words for the exception classes that the kernel's own code can raise (ESR_EL2.EC, Arm ARM D24.2.39).</summary>
internal static class ExceptionClassName
{
    public const uint InstructionAbort = 0x21;
    public const uint DataAbortSameEl = 0x25;

    public static string Of(uint exceptionClass) => exceptionClass switch
    {
        0x00 => "unknown or undefined instruction",
        0x07 => "FP or SIMD access trapped",
        0x0D => "branch target exception",
        0x0E => "illegal execution state",
        0x18 => "system register access trapped",
        InstructionAbort => "instruction abort",
        0x22 => "PC alignment fault",
        DataAbortSameEl => "data abort",
        0x26 => "SP alignment fault",
        0x2F => "SError interrupt",
        0x3C => "BRK instruction",
        _ => "exception of another class",
    };
}
