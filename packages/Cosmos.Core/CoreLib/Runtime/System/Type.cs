using Internal.Runtime;

namespace System;

/// <summary>
/// A type as a value. Only identity is kept (no names, no members): enough for <c>typeof(A) == typeof(B)</c>, which ilc
/// usually folds, and for <see cref="object.GetType"/>.
/// </summary>
public unsafe class Type
{
    private readonly MethodTable* _methodTable;

    private Type(MethodTable* methodTable) => _methodTable = methodTable;

    public RuntimeTypeHandle TypeHandle => new(_methodTable);

    public bool IsValueType => _methodTable->IsValueType;

    public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => GetTypeFromMethodTable(handle.Table);

    internal static Type GetTypeFromMethodTable(MethodTable* methodTable) => new(methodTable);

    public override bool Equals(object? obj) => obj is Type other && other._methodTable == _methodTable;

    public override int GetHashCode() => (int)_methodTable->HashCode;

    public static bool operator ==(Type? left, Type? right) =>
        left is null ? right is null : right is not null && left._methodTable == right._methodTable;

    public static bool operator !=(Type? left, Type? right) => !(left == right);
}
