using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>The root of all classes. Its one field is the method table that ilc lays out for the type.</summary>
public unsafe class Object
{
    private MethodTable* m_pEEType; // ilc looks the field up by this name

    public Object() { }

    ~Object() { }

    internal MethodTable* GetMethodTable() => m_pEEType;

    /// <summary>The first byte behind the method table: where fields start and where an array keeps its length.</summary>
    internal ref byte RawData => ref Unsafe.As<RawData>(this).Data;

    public virtual bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>Objects never move here (the collector moves nothing), so the address is a stable hash.</summary>
    public virtual int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The name of the type.</summary>
    public virtual string? ToString() => GetType().ToString();

    [Intrinsic]
    public Type GetType() => Type.GetTypeFromMethodTable(m_pEEType);

    public static bool Equals(object? objA, object? objB) =>
        ReferenceEquals(objA, objB) || (objA is not null && objB is not null && objA.Equals(objB));

    public static bool ReferenceEquals(object? objA, object? objB) => objA == objB;
}
