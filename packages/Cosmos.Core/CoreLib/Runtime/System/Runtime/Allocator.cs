using System.Runtime.CompilerServices;
using System.Threading;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>
/// Makes objects in zeroed memory that the program below gives, and takes back when it finds them unused.
/// </summary>
internal static unsafe class Allocator
{
    /// <summary>Behind the object header: the place where a reference points, and every size's granule.</summary>
    private const nuint HeaderSize = 8;

    /// <summary>Made in time: when memory is used up it cannot be.</summary>
    private static OutOfMemoryException? s_exhausted;

    /// <summary>Once static fields work.</summary>
    internal static void Initialize() => s_exhausted = new OutOfMemoryException("the kernel heap is used up");

    internal static object NewObject(MethodTable* type) => AsObject(Allocate(type, type->BaseSize));

    internal static Array NewArray(MethodTable* type, nint length)
    {
        if (length < 0 || length > Array.MaxArrayLength)
        {
            throw new OverflowException();
        }

        nuint size = type->BaseSize + ((nuint)length * type->ComponentSize);
        byte* address = Allocate(type, size);
        *(int*)(address + sizeof(nint)) = (int)length;
        return Unsafe.As<Array>(AsObject(address));
    }

    /// <summary>The address of the method-table word of fresh memory for an object of <paramref name="size"/> bytes, header included.</summary>
    private static byte* Allocate(MethodTable* type, nuint size)
    {
        byte* block = RuntimeImports.HeapTake(size);
        if (block == null)
        {
            throw s_exhausted!;
        }

        // Whoever gets the reference from another CPU must not see what was here before.
        MethodTable** address = (MethodTable**)(block + HeaderSize);
        *address = type;
        Interlocked.MemoryBarrier();
        return (byte*)address;
    }

    private static object AsObject(byte* address) => *(object*)&address;

    [RuntimeExport("RhpNewFast")]
    private static object RhpNewFast(MethodTable* type) => NewObject(type);

    [RuntimeExport("RhNewObject")]
    private static object RhNewObject(MethodTable* type) => NewObject(type);

    [RuntimeExport("RhpNewArray")]
    private static Array RhpNewArray(MethodTable* type, nint length) => NewArray(type, length);

    [RuntimeExport("RhpNewArrayFast")]
    private static Array RhpNewArrayFast(MethodTable* type, nint length) => NewArray(type, length);

    [RuntimeExport("RhpNewPtrArrayFast")]
    private static Array RhpNewPtrArrayFast(MethodTable* type, nint length) => NewArray(type, length);

    [RuntimeExport("RhNewArray")]
    private static Array RhNewArray(MethodTable* type, nint length) => NewArray(type, length);

    [RuntimeExport("RhNewString")]
    internal static string RhNewString(MethodTable* type, nint length) => Unsafe.As<string>(NewArray(type, length));
}
