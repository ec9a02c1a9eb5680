using System;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace IL2CPU.API;

/// <summary>
/// Where a field lies in a C# struct, so that assembly never has an offset typed by hand. The layout of a struct without
/// references is the same on the build host and in the kernel: both are 64-bit and both use the CLR's rules.
/// </summary>
public static class StructOffset
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The offset of a field in bytes.</summary>
    /// <param name="aPath">
    /// A field, a nested field (<c>"Registers.X"</c>), or an element of an inline array (<c>"Registers.X[3]"</c>); private
    /// fields too, and auto-properties by their own name.
    /// </param>
    /// <exception cref="ArgumentException">No such field, an index out of range, or <typeparamref name="T"/> has references.</exception>
    public static int Of<T>(string aPath)
        where T : struct
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            throw new ArgumentException($"{typeof(T)} has references, so its layout is the compiler's own");
        }

        int offset = 0;
        Type type = typeof(T);
        foreach (string part in aPath.Split('.'))
        {
            int bracket = part.IndexOf('[');
            FieldInfo field = Find(type, bracket < 0 ? part : part[..bracket]);
            offset += OffsetIn(type, field);
            type = field.FieldType;
            if (bracket >= 0)
            {
                (int skipped, type) = Element(type, int.Parse(part[(bracket + 1)..].TrimEnd(']')));
                offset += skipped;
            }
        }

        return offset;
    }

    /// <summary>The size of a struct in bytes.</summary>
    public static int SizeOf<T>()
        where T : struct => Unsafe.SizeOf<T>();

    private static FieldInfo Find(Type aType, string aName) =>
        aType.GetField(aName, AnyInstance)
        ?? aType.GetField($"<{aName}>k__BackingField", AnyInstance)
        ?? throw new ArgumentException($"{aType} has no field {aName}");

    private static (int Offset, Type Type) Element(Type aArray, int aIndex)
    {
        InlineArrayAttribute array = aArray.GetCustomAttribute<InlineArrayAttribute>()
            ?? throw new ArgumentException($"{aArray} is no inline array");
        if (aIndex < 0 || aIndex >= array.Length)
        {
            throw new ArgumentException($"{aArray} has {array.Length} elements; there is no [{aIndex}]");
        }

        Type element = aArray.GetFields(AnyInstance)[0].FieldType;
        return (aIndex * SizeOf(element), element);
    }

    private static int SizeOf(Type aType) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(aType).Invoke(null, null)!;

    /// <summary>The distance from a null reference to its field: taken, never followed.</summary>
    private static int OffsetIn(Type aType, FieldInfo aField)
    {
        DynamicMethod distance = new("Distance", typeof(nint), [aType.MakeByRefType()], typeof(StructOffset).Module, skipVisibility: true);
        ILGenerator il = distance.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldflda, aField);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ret);
        return (int)(nint)distance.Invoke(null, [Activator.CreateInstance(aType)])!;
    }
}
