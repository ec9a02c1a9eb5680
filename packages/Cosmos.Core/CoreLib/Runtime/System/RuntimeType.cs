using System.Runtime;
using System.Text;
using Internal.Runtime;

namespace System;

/// <summary>The one kind of <see cref="Type"/>; for <c>typeof</c> ilc puts ready-made objects with these two fields into the image.</summary>
internal sealed unsafe class RuntimeType : Type
{
    private const int MaximumLength = 256;
    private const string Unknown = "System.Type";

    private readonly MethodTable* _pUnderlyingEEType;
#pragma warning disable CS0414 // part of the layout only
    private readonly nint _runtimeTypeInfoHandle;
#pragma warning restore CS0414

    internal RuntimeType(MethodTable* methodTable)
    {
        _pUnderlyingEEType = methodTable;
        _runtimeTypeInfoHandle = 0;
    }

    public override RuntimeTypeHandle TypeHandle => new(_pUnderlyingEEType);

    /// <summary>
    /// The name, from the table of symbols that the build puts into the image, as there is no reflection. A guest has no such table,
    /// and a type of which compiled code knows only that it exists may have no entry.
    /// </summary>
    public override string ToString()
    {
        byte* buffer = stackalloc byte[MaximumLength];
        int length = RuntimeImports.DescribeType(_pUnderlyingEEType, buffer, MaximumLength);
        return length == 0 ? Unknown : Encoding.UTF8.GetString(new ReadOnlySpan<byte>(buffer, length));
    }
}
