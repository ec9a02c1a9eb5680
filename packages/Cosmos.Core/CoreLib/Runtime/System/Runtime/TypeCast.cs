using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Type checks that ilc calls for casts, <c>is</c>, array stores and variance. Exact matches are tested first.</summary>
internal static unsafe class TypeCast
{
    [RuntimeExport("RhTypeCast_IsInstanceOfAny")]
    public static object? IsInstanceOfAny(MethodTable* targetType, object? obj) =>
        obj is not null && IsAssignable(obj.GetMethodTable(), targetType) ? obj : null;

    [RuntimeExport("RhTypeCast_IsInstanceOfInterface")]
    public static object? IsInstanceOfInterface(MethodTable* targetType, object? obj) =>
        obj is not null && ImplementsInterface(obj.GetMethodTable(), targetType) ? obj : null;

    [RuntimeExport("RhTypeCast_IsInstanceOfClass")]
    public static object? IsInstanceOfClass(MethodTable* targetType, object? obj) =>
        obj is not null && DerivesFrom(obj.GetMethodTable(), targetType) ? obj : null;

    [RuntimeExport("RhTypeCast_IsInstanceOfException")]
    public static bool IsInstanceOfException(MethodTable* targetType, object? obj) =>
        obj is not null && DerivesFrom(obj.GetMethodTable(), targetType);

    [RuntimeExport("RhTypeCast_CheckCastAny")]
    public static object? CheckCastAny(MethodTable* targetType, object? obj) =>
        obj is null || IsAssignable(obj.GetMethodTable(), targetType) ? obj : throw new InvalidCastException();

    [RuntimeExport("RhTypeCast_CheckCastInterface")]
    public static object? CheckCastInterface(MethodTable* targetType, object? obj) =>
        obj is null || ImplementsInterface(obj.GetMethodTable(), targetType) ? obj : throw new InvalidCastException();

    [RuntimeExport("RhTypeCast_CheckCastClass")]
    public static object? CheckCastClass(MethodTable* targetType, object? obj) =>
        obj is null || DerivesFrom(obj.GetMethodTable(), targetType) ? obj : throw new InvalidCastException();

    [RuntimeExport("RhTypeCast_CheckCastClassSpecial")]
    public static object? CheckCastClassSpecial(MethodTable* targetType, object? obj) => CheckCastClass(targetType, obj);

    [RuntimeExport("RhTypeCast_CheckArrayStore")]
    public static void CheckArrayStore(object array, object? obj)
    {
        if (obj is not null && !IsAssignable(obj.GetMethodTable(), array.GetMethodTable()->RelatedParameterType))
        {
            throw new ArrayTypeMismatchException();
        }
    }

    /// <summary>Stores a reference into an array of references, checking index and element type.</summary>
    [RuntimeExport("RhpStelemRef")]
    public static void StelemRef(object?[] array, nint index, object? obj)
    {
        if ((nuint)index >= (uint)array.Length)
        {
            throw new IndexOutOfRangeException();
        }

        CheckArrayStore(array, obj);
        Unsafe.Add(ref Unsafe.As<byte, object?>(ref Unsafe.As<RawArrayData>(array).Data), index) = obj;
    }

    /// <summary>The address of an element, for <c>ref array[i]</c>: the element type must match exactly.</summary>
    [RuntimeExport("RhpLdelemaRef")]
    public static ref object? LdelemaRef(object?[] array, nint index, MethodTable* elementType)
    {
        if ((nuint)index >= (uint)array.Length)
        {
            throw new IndexOutOfRangeException();
        }

        if (array.GetMethodTable()->RelatedParameterType != elementType)
        {
            throw new ArrayTypeMismatchException();
        }

        return ref Unsafe.Add(ref Unsafe.As<byte, object?>(ref Unsafe.As<RawArrayData>(array).Data), index);
    }

    internal static bool IsAssignable(MethodTable* source, MethodTable* target)
    {
        if (source == target)
        {
            return true;
        }

        if (target->IsInterface)
        {
            return ImplementsInterface(source, target);
        }

        if (target->IsArray && source->IsArray)
        {
            return target->ElementType == source->ElementType
                && IsElementCompatible(source->RelatedParameterType, target->RelatedParameterType);
        }

        return DerivesFrom(source, target) || IsVariantOf(source, target, arrayCovariance: false);
    }

    private static bool DerivesFrom(MethodTable* source, MethodTable* target)
    {
        for (MethodTable* current = source; current != null; current = current->BaseType)
        {
            if (current == target)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ImplementsInterface(MethodTable* source, MethodTable* target)
    {
        for (MethodTable* current = source; current != null; current = current->BaseType)
        {
            for (int i = 0; i < current->Interfaces; i++)
            {
                MethodTable* candidate = current->InterfaceMap[i];
                if (candidate == target || IsVariantOf(candidate, target, current->IsArray))
                {
                    return true;
                }
            }
        }

        return source == target;
    }

    /// <summary>True when two instantiations of one generic type differ only as their type parameters may vary.</summary>
    internal static bool IsVariantOf(MethodTable* source, MethodTable* target, bool arrayCovariance)
    {
        if (!source->IsGeneric || !target->IsGeneric || source->GenericDefinition != target->GenericDefinition)
        {
            return false;
        }

        if (!arrayCovariance && !target->HasGenericVariance)
        {
            return false;
        }

        for (uint i = 0; i < target->GenericArity; i++)
        {
            GenericVariance variance = target->HasGenericVariance ? target->GenericVariance[i] : GenericVariance.ArrayCovariant;
            MethodTable* from = source->GenericArguments[i];
            MethodTable* to = target->GenericArguments[i];
            bool fits = variance switch
            {
                GenericVariance.Covariant => IsReferenceAssignable(from, to),
                GenericVariance.Contravariant => IsReferenceAssignable(to, from),
                GenericVariance.ArrayCovariant => IsElementCompatible(from, to),
                _ => from == to,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReferenceAssignable(MethodTable* source, MethodTable* target) =>
        source == target || (!source->IsValueType && !target->IsValueType && IsAssignable(source, target));

    /// <summary>Arrays of references vary with their elements; arrays of integers of one size are alike (ECMA-335 I.8.7.1).</summary>
    private static bool IsElementCompatible(MethodTable* source, MethodTable* target) =>
        IsReferenceAssignable(source, target)
        || (source->IsValueType && target->IsValueType && Normalize(source->ElementType) == Normalize(target->ElementType)
            && source->ElementType < ElementType.Single);

    private static ElementType Normalize(ElementType type) => type switch
    {
        ElementType.Byte => ElementType.SByte,
        ElementType.UInt16 => ElementType.Int16,
        ElementType.UInt32 => ElementType.Int32,
        ElementType.UInt64 or ElementType.IntPtr or ElementType.UIntPtr => ElementType.Int64,
        _ => type,
    };
}
