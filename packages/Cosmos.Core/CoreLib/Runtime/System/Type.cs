using System.Runtime.CompilerServices;
using System.Threading;
using Internal.Runtime;

namespace System;

/// <summary>
/// A type as a value. Only identity and name are kept, no members: enough for <c>typeof(A) == typeof(B)</c>, which ilc
/// usually folds, and for <see cref="object.GetType"/>.
/// </summary>
public abstract unsafe class Type
{
    public abstract RuntimeTypeHandle TypeHandle { get; }

    public bool IsValueType => TypeHandle.Table->IsValueType;

    [Intrinsic]
    public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => GetTypeFromMethodTable(handle.Table);

    /// <summary>One object per type: compiled code compares references. ilc has put those that <c>typeof</c> needs in place.</summary>
    internal static Type GetTypeFromMethodTable(MethodTable* methodTable)
    {
        ref RuntimeType? known = ref Unsafe.AsRef<RuntimeType?>(methodTable->RuntimeTypePlace);
        if (known is null)
        {
            MadeType made = new(new RuntimeType(methodTable));
            if (Interlocked.CompareExchange(ref known, made.Type, null) is null)
            {
                made.Keep();
            }
        }

        return known!;
    }

    /// <summary>A type's place is no object's field: what lies there is kept alive by this list.</summary>
    private sealed class MadeType(RuntimeType type)
    {
        private static MadeType? s_last;
        private MadeType? _before;

        internal RuntimeType Type => type;

        internal void Keep()
        {
            do
            {
                _before = s_last;
            }
            while (Interlocked.CompareExchange(ref s_last, this, _before) != _before);
        }
    }

    public override bool Equals(object? obj) => obj is Type other && other.TypeHandle.Table == TypeHandle.Table;

    public override int GetHashCode() => (int)TypeHandle.Table->HashCode;

    [Intrinsic]
    public static bool operator ==(Type? left, Type? right) =>
        left is null ? right is null : right is not null && left.TypeHandle.Table == right.TypeHandle.Table;

    [Intrinsic]
    public static bool operator !=(Type? left, Type? right) => !(left == right);
}
