using Internal.Runtime;

namespace System;

/// <summary>The one kind of <see cref="Type"/>; for <c>typeof</c> ilc puts ready-made objects with these two fields into the image.</summary>
internal sealed unsafe class RuntimeType : Type
{
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

    public override string ToString() => "type";
}
