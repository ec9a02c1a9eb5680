using Internal.Runtime;

namespace System;

/// <summary>What <c>ldtoken</c> of a type gives: the address of its method table.</summary>
public unsafe struct RuntimeTypeHandle
{
    private readonly nint _value;

    internal RuntimeTypeHandle(MethodTable* methodTable) => _value = (nint)methodTable;

    public nint Value => _value;

    internal MethodTable* Table => (MethodTable*)_value;
}

/// <summary>What <c>ldtoken</c> of a method gives; opaque without reflection.</summary>
public struct RuntimeMethodHandle
{
    private readonly nint _value;

    public readonly nint Value => _value;
}

/// <summary>What <c>ldtoken</c> of a field gives: the address of a constant array's data.</summary>
public struct RuntimeFieldHandle
{
    private readonly nint _value;

    public readonly nint Value => _value;
}
