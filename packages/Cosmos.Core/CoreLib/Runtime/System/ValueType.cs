using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>
/// The base of structs. Equality and hash code go by the fields; those of structs with references, padding or floating
/// point box each field, so that a struct which is compared often should bring its own.
/// </summary>
public abstract unsafe class ValueType
{
    /// <summary>The answer of <see cref="__GetFieldHelper"/> for structs whose bytes say it all.</summary>
    private const int OnlyBytesCount = -1;

    /// <summary>The index that asks for the number of fields.</summary>
    private const int NumberOfFields = -1;

    /// <summary>ilc overrides this, by this name, in every struct whose bytes do not tell whether two are equal.</summary>
    /// <param name="index">A field's number, or -1.</param>
    /// <param name="mt">The field's type.</param>
    /// <returns>The field's offset in a box, or how many there are.</returns>
    internal virtual int __GetFieldHelper(int index, out MethodTable* mt)
    {
        mt = null;
        return OnlyBytesCount;
    }

    public override bool Equals(object? obj)
    {
        if (obj is null || obj.GetMethodTable() != GetMethodTable())
        {
            return false;
        }

        int fields = __GetFieldHelper(NumberOfFields, out _);
        if (fields == OnlyBytesCount)
        {
            int size = (int)GetMethodTable()->ValueTypeSize;
            return new ReadOnlySpan<byte>(ref RawData, size).SequenceEqual(new ReadOnlySpan<byte>(ref obj.RawData, size));
        }

        for (int i = 0; i < fields; i++)
        {
            if (!Equals(FieldOf(this, i), FieldOf(obj, i)))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        HashCode hash = default;
        int fields = __GetFieldHelper(NumberOfFields, out _);
        if (fields == OnlyBytesCount)
        {
            hash.AddBytes(new ReadOnlySpan<byte>(ref RawData, (int)GetMethodTable()->ValueTypeSize));
        }

        for (int i = 0; i < fields; i++)
        {
            hash.Add(FieldOf(this, i));
        }

        return hash.ToHashCode();
    }

    public override string? ToString() => GetType().ToString();

    private object? FieldOf(object box, int index)
    {
        int offset = __GetFieldHelper(index, out MethodTable* type);
        ref byte field = ref Unsafe.Add(ref box.RawData, offset);
        return type->IsValueType ? RuntimeExports.RhBox(type, ref field) : Unsafe.As<byte, object?>(ref field);
    }
}
