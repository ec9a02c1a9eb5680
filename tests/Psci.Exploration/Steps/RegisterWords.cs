using System;
using System.Runtime.InteropServices;

namespace Psci.Exploration.Steps;

/// <summary>A register file as words.</summary>
internal static class RegisterWords
{
    public static Span<ulong> Of<T>(ref T registers)
        where T : struct => MemoryMarshal.Cast<T, ulong>(MemoryMarshal.CreateSpan(ref registers, 1));

    public static bool AreZero<T>(in T registers)
        where T : struct => !MemoryMarshal.Cast<T, ulong>(MemoryMarshal.CreateReadOnlySpan(in registers, 1)).ContainsAnyExcept(0ul);
}
