using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Internal.Runtime;

namespace System;

/// <content>The array as a list of objects.</content>
public abstract unsafe partial class Array : ICloneable
{
    public static int MaxLength => MaxArrayLength;

    /// <summary>A shallow copy of the same type.</summary>
    public object Clone()
    {
        Array clone = Allocator.NewArray(GetMethodTable(), Length);
        Copy(this, clone, Length);
        return clone;
    }

    /// <summary>The element, boxed if it is a value.</summary>
    public object? GetValue(int index)
    {
        if (this is object?[] references)
        {
            return references[index];
        }

        return RuntimeExports.RhBox(GetMethodTable()->RelatedParameterType, ref ElementAt(index));
    }

    /// <summary>Stores an element or the value in its box; null stands for a value type's default. Numbers are not widened.</summary>
    /// <exception cref="InvalidCastException">The value is not of the element type.</exception>
    public void SetValue(object? value, int index)
    {
        if (this is object?[] references)
        {
            references[index] = value;
            return;
        }

        ref byte element = ref ElementAt(index);
        nuint size = GetMethodTable()->ComponentSize;
        if (value is null)
        {
            Buffer.ZeroMemory(ref element, size);
            return;
        }

        if (value.GetMethodTable() != GetMethodTable()->RelatedParameterType)
        {
            throw new InvalidCastException("The object cannot be stored in an array of this type.");
        }

        Buffer.Move(GetMethodTable(), ref element, ref value.RawData, size);
    }

    private ref byte ElementAt(int index)
    {
        ThrowHelper.CheckIndex(index, Length);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(this), (nuint)index * GetMethodTable()->ComponentSize);
    }
}
