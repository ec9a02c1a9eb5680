using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Internal.Runtime;

/// <summary>
/// The type descriptor that ilc 10 emits for every constructed type: a fixed header of 24 bytes, the vtable, the
/// interface map, then optional 32-bit self-relative pointers in a fixed order.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MethodTable
{
    private const uint KindMask = 0x0003_0000;
    private const uint KindParameterized = 0x0002_0000;
    private const uint HasDispatchMapFlag = 0x0004_0000;
    private const uint HasFinalizerFlag = 0x0010_0000;
    private const uint HasSealedVTableEntriesFlag = 0x0040_0000;
    private const uint HasGenericVarianceFlag = 0x0080_0000;
    private const uint HasReferencesFlag = 0x0100_0000;
    private const uint IsGenericFlag = 0x0200_0000;
    private const uint ValueTypePaddingMask = 0xE0;
    private const int ValueTypePaddingShift = 5;
    private const uint NullableValueOffsetMask = 0x0700;
    private const int NullableValueOffsetShift = 8;

    private readonly uint _flags;
    private readonly uint _baseSize;
    private readonly MethodTable* _relatedType;
    private readonly ushort _vtableSlots;
    private readonly ushort _interfaces;
    private readonly uint _hashCode;

    /// <summary>ilc replaces this by the address of the method table of <typeparamref name="T"/>.</summary>
    [Intrinsic]
    internal static extern MethodTable* Of<T>();

    internal uint BaseSize => _baseSize;

    internal uint HashCode => _hashCode;

    internal ushort ComponentSize => (ushort)_flags;

    internal ushort VtableSlots => _vtableSlots;

    internal ushort Interfaces => _interfaces;

    internal ElementType ElementType => (ElementType)((_flags >> 26) & 0x1F);

    internal bool IsArray => ElementType is ElementType.Array or ElementType.SzArray;

    internal bool IsSzArray => ElementType == ElementType.SzArray;

    internal bool IsInterface => ElementType == ElementType.Interface;

    internal bool IsNullable => ElementType == ElementType.Nullable;

    internal bool IsValueType => ElementType < ElementType.Class;

    /// <summary>Whether instances can hold references: then the series of a GCDesc lie in front.</summary>
    internal bool HasReferences => (_flags & HasReferencesFlag) != 0;

    internal bool IsGeneric => (_flags & IsGenericFlag) != 0;

    internal bool HasGenericVariance => (_flags & HasGenericVarianceFlag) != 0;

    internal bool HasDispatchMap => (_flags & HasDispatchMapFlag) != 0;

    /// <summary>The element type of an array, pointer or by-ref type.</summary>
    internal MethodTable* RelatedParameterType => _relatedType;

    /// <summary>Bytes of a struct's fields: the boxed size less header, method table and padding.</summary>
    internal uint ValueTypeSize => _baseSize - 16 - ((_flags & ValueTypePaddingMask) >> ValueTypePaddingShift);

    /// <summary>
    /// Where <c>Nullable&lt;T&gt;</c> keeps its value. ilc stores the base-2 logarithm, as the offset is the alignment of T.
    /// </summary>
    internal int NullableValueOffset => 1 << (int)((_flags & NullableValueOffsetMask) >> NullableValueOffsetShift);

    internal MethodTable* NullableType => GenericArguments[0];

    /// <summary>The base class; arrays have <see cref="System.Array"/>, interfaces none.</summary>
    internal MethodTable* BaseType
    {
        get
        {
            if ((_flags & KindMask) == KindParameterized)
            {
                return IsArray ? Of<Array>() : null;
            }

            return _relatedType;
        }
    }

    internal nint* Vtable => (nint*)((byte*)Unsafe.AsPointer(ref this) + sizeof(MethodTable));

    internal MethodTable** InterfaceMap => (MethodTable**)(Vtable + _vtableSlots);

    internal DispatchMap* DispatchMap => (DispatchMap*)FollowRelativePointer(DispatchMapField);

    internal MethodTable* GenericDefinition => (MethodTable*)FollowRelativePointer(GenericDefinitionField);

    internal uint GenericArity => *(ushort*)FollowRelativePointer(GenericDefinitionField + 1);

    /// <summary>The type arguments, behind the arity (padded to a pointer).</summary>
    internal MethodTable** GenericArguments => (MethodTable**)((byte*)FollowRelativePointer(GenericDefinitionField + 1) + sizeof(nint));

    /// <summary>One byte per type parameter, behind the type arguments.</summary>
    internal GenericVariance* GenericVariance => (GenericVariance*)(GenericArguments + GenericArity);

    /// <summary>A method that overrides nothing further has no vtable slot; its code is in this table.</summary>
    internal nint GetSealedVirtualSlot(int slot)
    {
        int* table = (int*)FollowRelativePointer(SealedSlotsField);
        return (nint)FollowRelativePointer(table + slot);
    }

    /// <summary>A word of writable data: the reference to the type's one <see cref="RuntimeType"/>, or null.</summary>
    internal void* RuntimeTypePlace => FollowRelativePointer((int*)(InterfaceMap + _interfaces) + 1);

    // Behind the interface map: type manager, writable data, then those below that the flags announce.
    private int* DispatchMapField => (int*)(InterfaceMap + _interfaces) + 2;

    private int* SealedSlotsField =>
        DispatchMapField + ((_flags & HasDispatchMapFlag) != 0 ? 1 : 0) + ((_flags & HasFinalizerFlag) != 0 ? 1 : 0);

    private int* GenericDefinitionField => SealedSlotsField + ((_flags & HasSealedVTableEntriesFlag) != 0 ? 1 : 0);

    private static void* FollowRelativePointer(int* field) => (byte*)field + *field;
}
