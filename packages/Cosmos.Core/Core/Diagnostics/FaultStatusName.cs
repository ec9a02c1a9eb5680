namespace Cosmos.Core;

/// <summary>Words for why an access was refused (ESR_EL2.ISS of aborts: DFSC and IFSC 5:0, WnR 6; Arm ARM D24.2.39).</summary>
internal static class FaultStatusName
{
    /// <summary>For example <c> (permission fault, write)</c>; empty for exceptions that are no aborts of the kernel.</summary>
    public static string Of(ulong esr)
    {
        uint exceptionClass = (uint)(esr >> 26) & 0x3F;
        bool isData = exceptionClass == ExceptionClassName.DataAbortSameEl;
        if (!isData && exceptionClass != ExceptionClassName.InstructionAbort)
        {
            return "";
        }

        bool isWrite = isData && (esr & (1 << 6)) != 0;
        return ((uint)esr & 0x3F) switch
        {
            >= 0x04 and <= 0x07 => isWrite ? " (translation fault, write)" : " (translation fault)",
            >= 0x0C and <= 0x0F => isWrite ? " (permission fault, write)" : " (permission fault)",
            0x10 => " (external abort)",
            0x21 => " (alignment fault)",
            _ => " (fault of another kind)",
        };
    }
}
