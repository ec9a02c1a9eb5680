using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Guest.Common;

/// <summary>The end of a guest that took an exception nobody wanted.</summary>
public static class GuestExceptions
{
    [UnmanagedCallersOnly(EntryPoint = "GuestUnexpectedException")]
    public static void Unexpected(ulong syndrome, ulong programCounter, ulong faultAddress)
    {
        LineBuilder line = new(stackalloc byte[160]);
        line.Append("guest: unexpected exception, ESR_EL1 ").AppendHex(syndrome)
            .Append(" ELR_EL1 ").AppendHex(programCounter)
            .Append(" FAR_EL1 ").AppendHex(faultAddress).Append('\n');
        ConsoleDevice.Write(line.Written);
        GuestMachine.Off();
    }
}
