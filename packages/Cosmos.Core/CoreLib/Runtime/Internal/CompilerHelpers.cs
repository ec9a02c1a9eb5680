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
