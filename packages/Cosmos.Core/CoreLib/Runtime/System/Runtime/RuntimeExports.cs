using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Boxing and unboxing; ilc looks them up by these names.</summary>
internal static unsafe class RuntimeExports
{
    [RuntimeExport("RhBox")]
    public static object? RhBox(MethodTable* type, ref byte data)
    {
        ref byte source = ref data;
        MethodTable* boxed = type;
        if (type->IsNullable)
        {
            if (data == 0)
            {
                return null;
            }

            source = ref Unsafe.Add(ref data, type->NullableValueOffset);
            boxed = type->NullableType;
        }

        object result = Allocator.NewObject(boxed);
        Buffer.Move(boxed, ref result.RawData, ref source, boxed->ValueTypeSize);
        return result;
    }

    /// <summary>The address of a box's value; the slow path of an unbox whose type was not exactly equal.</summary>
    [RuntimeExport("RhUnbox2")]
    public static ref byte RhUnbox2(MethodTable* type, object obj)
    {
        if (obj is null)
        {
            throw new NullReferenceException();
        }

        RhUnboxTypeTest(type, obj.GetMethodTable());
        return ref obj.RawData;
    }

    /// <summary>A box unboxes to its own type, and to others of the same primitive: an enum and its number.</summary>
    public static void RhUnboxTypeTest(MethodTable* type, MethodTable* boxed)
    {
        if (boxed != type && (type->ElementType != boxed->ElementType || type->ElementType >= ElementType.ValueType))
        {
            throw new InvalidCastException();
        }
    }

    [RuntimeExport("RhUnboxNullable")]
    public static void RhUnboxNullable(ref byte data, MethodTable* type, object? obj)
    {
        if (obj is not null && obj.GetMethodTable() != type->NullableType)
        {
            throw new InvalidCastException();
        }

        RhUnbox(obj, ref data, type);
    }

    [RuntimeExport("RhUnbox")]
    public static void RhUnbox(object? obj, ref byte data, MethodTable* type)
    {
        if (!type->IsNullable)
        {
            Buffer.Move(type, ref data, ref obj!.RawData, type->ValueTypeSize);
            return;
        }

        Buffer.ZeroMemory(ref data, type->ValueTypeSize);
        if (obj is not null)
        {
            data = 1;
            Buffer.Move(type->NullableType, ref Unsafe.Add(ref data, type->NullableValueOffset), ref obj.RawData, type->NullableType->ValueTypeSize);
        }
    }
}
