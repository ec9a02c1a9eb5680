using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Guest.Common;

/// <summary>What the base library and the vectors call when a guest cannot go on: it says why and powers its VM off.</summary>
public static class GuestFailure
{
    /// <param name="exception">The reference to the System.Exception object.</param>
    [UnmanagedCallersOnly(EntryPoint = "CosmosUnhandledException")]
    public static void Unhandled(nint exception, nint fault)
    {
        LineBuilder line = new(stackalloc byte[192]);
        line.Append("guest: unhandled exception: ").Append(Unsafe.As<nint, Exception>(ref exception).Message);
        Stop(ref line);
    }

    /// <summary>A guest has no locks that an exception could leave held.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosMayThrow")]
    public static int MayThrow() => 1;

    /// <summary>A guest has no names for its code.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosDescribeCode")]
    public static unsafe int DescribeCode(ulong address, byte* buffer, int length) => 0;

    /// <summary>Nor for its types.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosDescribeType")]
    public static unsafe int DescribeType(ulong type, byte* buffer, int length) => 0;

    /// <summary>Nor for the members of its enums, which show as numbers.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosEnumMembers")]
    public static unsafe byte* EnumMembers(ulong type, int* length)
    {
        *length = 0;
        return null;
    }

    /// <summary>An exception that no <see cref="CodeProbe"/> asked for.</summary>
    [UnmanagedCallersOnly(EntryPoint = "GuestUnexpectedException")]
    public static void UnexpectedException(ulong syndrome, ulong programCounter, ulong faultAddress)
    {
        LineBuilder line = new(stackalloc byte[192]);
        line.Append("guest: unexpected exception, ESR_EL1 ").AppendHex(syndrome)
            .Append(" ELR_EL1 ").AppendHex(programCounter)
            .Append(" FAR_EL1 ").AppendHex(faultAddress);
        Stop(ref line);
    }

    private static void Stop(ref LineBuilder line)
    {
        line.Append('\n');
        ConsoleDevice.Write(line.Written);
        GuestMachine.Off();
    }
}
