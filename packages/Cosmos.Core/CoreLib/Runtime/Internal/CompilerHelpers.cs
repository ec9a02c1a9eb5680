using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Pieces of <c>ldtoken</c> and multi-dimensional arrays that compiled code calls by name.</summary>
internal static unsafe class LdTokenHelpers
{
    private static RuntimeTypeHandle GetRuntimeTypeHandle(nint methodTable) => new((MethodTable*)methodTable);

    /// <summary>Fields and methods as values need reflection data, which the kernel does not carry.</summary>
    private static RuntimeFieldHandle GetRuntimeFieldHandle(nint signature) => throw new NotSupportedException("reflection on fields");

    private static RuntimeMethodHandle GetRuntimeMethodHandle(nint signature) => throw new NotSupportedException("reflection on methods");

    private static Type GetRuntimeType(nint methodTable) => Type.GetTypeFromMethodTable((MethodTable*)methodTable);
}

/// <summary>Arithmetic that RyuJIT leaves to the runtime when it checks for overflow.</summary>
internal static class MathHelpers
{
    private static int Dbl2IntOvf(double value) =>
        value is > -2147483649.0 and < 2147483648.0 ? (int)value : throw new OverflowException();

    private static uint Dbl2UIntOvf(double value) => value is > -1.0 and < 4294967296.0 ? (uint)value : throw new OverflowException();

    private static long Dbl2LngOvf(double value) =>
        value is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)value : throw new OverflowException();

    private static ulong Dbl2ULngOvf(double value) =>
        value is > -1.0 and < 18446744073709551616.0 ? (ulong)value : throw new OverflowException();
}
