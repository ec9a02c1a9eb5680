using System.Runtime.CompilerServices;

namespace System.Threading;

/// <summary>
/// Loads with acquire and stores with release ordering (LDAR and STLR), by way of volatile fields. 64-bit integers go through
/// <see cref="nint"/>, which C# allows to be volatile.
/// </summary>
public static class Volatile
{
    public static bool Read(ref readonly bool location) => Unsafe.As<bool, CellBoolean>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref bool location, bool value) => Unsafe.As<bool, CellBoolean>(ref location).Value = value;

    public static byte Read(ref readonly byte location) => Unsafe.As<byte, CellByte>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref byte location, byte value) => Unsafe.As<byte, CellByte>(ref location).Value = value;

    public static sbyte Read(ref readonly sbyte location) => Unsafe.As<sbyte, CellSByte>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref sbyte location, sbyte value) => Unsafe.As<sbyte, CellSByte>(ref location).Value = value;

    public static short Read(ref readonly short location) => Unsafe.As<short, CellInt16>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref short location, short value) => Unsafe.As<short, CellInt16>(ref location).Value = value;

    public static ushort Read(ref readonly ushort location) => Unsafe.As<ushort, CellUInt16>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref ushort location, ushort value) => Unsafe.As<ushort, CellUInt16>(ref location).Value = value;

    public static int Read(ref readonly int location) => Unsafe.As<int, CellInt32>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref int location, int value) => Unsafe.As<int, CellInt32>(ref location).Value = value;

    public static uint Read(ref readonly uint location) => Unsafe.As<uint, CellUInt32>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref uint location, uint value) => Unsafe.As<uint, CellUInt32>(ref location).Value = value;

    public static nint Read(ref readonly nint location) => Unsafe.As<nint, CellIntPtr>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref nint location, nint value) => Unsafe.As<nint, CellIntPtr>(ref location).Value = value;

    public static nuint Read(ref readonly nuint location) => Unsafe.As<nuint, CellUIntPtr>(ref Unsafe.AsRef(in location)).Value;

    public static void Write(ref nuint location, nuint value) => Unsafe.As<nuint, CellUIntPtr>(ref location).Value = value;

    public static long Read(ref readonly long location) => (long)Read(in Unsafe.As<long, nint>(ref Unsafe.AsRef(in location)));

    public static void Write(ref long location, long value) => Write(ref Unsafe.As<long, nint>(ref location), (nint)value);

    public static ulong Read(ref readonly ulong location) => (ulong)Read(in Unsafe.As<ulong, nuint>(ref Unsafe.AsRef(in location)));

    public static void Write(ref ulong location, ulong value) => Write(ref Unsafe.As<ulong, nuint>(ref location), (nuint)value);

    public static T Read<T>(ref readonly T location) where T : class? =>
        Unsafe.As<T>(Unsafe.As<T, CellObject>(ref Unsafe.AsRef(in location)).Value)!;

    public static void Write<T>(ref T location, T value) where T : class? => Unsafe.As<T, CellObject>(ref location).Value = value;

    private struct CellBoolean
    {
        public volatile bool Value;
    }

    private struct CellByte
    {
        public volatile byte Value;
    }

    private struct CellSByte
    {
        public volatile sbyte Value;
    }

    private struct CellInt16
    {
        public volatile short Value;
    }

    private struct CellUInt16
    {
        public volatile ushort Value;
    }

    private struct CellInt32
    {
        public volatile int Value;
    }

    private struct CellUInt32
    {
        public volatile uint Value;
    }

    private struct CellIntPtr
    {
        public volatile nint Value;
    }

    private struct CellUIntPtr
    {
        public volatile nuint Value;
    }

    private struct CellObject
    {
        public volatile object? Value;
    }
}
