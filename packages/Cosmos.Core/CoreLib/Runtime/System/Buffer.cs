using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Copies and clears memory; ilc calls these for block copies it does not inline.</summary>
public static unsafe class Buffer
{
    /// <summary>Bytes of references that are moved at a time.</summary>
    private const nuint Piece = 512;

    public static void MemoryCopy(void* source, void* destination, long destinationSizeInBytes, long sourceBytesToCopy)
    {
        if ((ulong)sourceBytesToCopy > (ulong)destinationSizeInBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(sourceBytesToCopy), "the destination is smaller");
        }

        Memmove(ref *(byte*)destination, ref *(byte*)source, (nuint)sourceBytesToCopy);
    }

    public static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count) => Memmove(
        ref Unsafe.Add(ref Unsafe.As<RawArrayData>(dst).Data, dstOffset),
        ref Unsafe.Add(ref Unsafe.As<RawArrayData>(src).Data, srcOffset),
        (nuint)count);

    /// <summary>Moves bytes between ranges that may overlap.</summary>
    internal static void Memmove(ref byte dest, ref byte src, nuint len)
    {
        fixed (byte* to = &dest)
        fixed (byte* from = &src)
        {
            if ((nuint)to - (nuint)from >= len)
            {
                CopyForward(to, from, len);
            }
            else
            {
                CopyBackward(to, from, len);
            }
        }
    }

    internal static void Memmove<T>(ref T destination, ref T source, nuint elementCount)
    {
        nuint bytes = elementCount * (nuint)Unsafe.SizeOf<T>();
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            BulkMoveWithWriteBarrier(ref Unsafe.As<T, byte>(ref destination), ref Unsafe.As<T, byte>(ref source), bytes);
        }
        else
        {
            Memmove(ref Unsafe.As<T, byte>(ref destination), ref Unsafe.As<T, byte>(ref source), bytes);
        }
    }

    /// <summary>Moves values of a type that may have references.</summary>
    internal static void Move(MethodTable* type, ref byte destination, ref byte source, nuint byteCount)
    {
        if (type->HasReferences)
        {
            BulkMoveWithWriteBarrier(ref destination, ref source, byteCount);
        }
        else
        {
            Memmove(ref destination, ref source, byteCount);
        }
    }

    /// <summary>
    /// Moves words of which some are references. A piece at a time with interrupts masked: a garbage collection holds the CPU either before
    /// a piece or after it, and so finds each reference where it was or among those that were shown to it.
    /// </summary>
    internal static void BulkMoveWithWriteBarrier(ref byte destination, ref byte source, nuint byteCount)
    {
        fixed (byte* to = &destination)
        fixed (byte* from = &source)
        {
            bool isForward = (nuint)to - (nuint)from >= byteCount;
            for (nuint done = 0; done < byteCount;)
            {
                nuint piece = byteCount - done < Piece ? byteCount - done : Piece;
                nuint offset = isForward ? done : byteCount - done - piece;
                ulong interrupts = Runtime.RuntimeImports.DisableInterrupts();
                Runtime.RuntimeImports.ShadeWords(from + offset, piece);
                Memmove(ref to[offset], ref from[offset], piece);
                Runtime.RuntimeImports.RestoreInterrupts(interrupts);
                done += piece;
            }
        }
    }

    internal static void ZeroMemory(ref byte b, nuint byteLength)
    {
        fixed (byte* start = &b)
        {
            byte* p = start;
            byte* end = start + byteLength;
            while (end - p >= sizeof(Block))
            {
                *(Block*)p = default;
                p += sizeof(Block);
            }

            while (end - p >= 8)
            {
                *(ulong*)p = 0;
                p += 8;
            }

            while (p < end)
            {
                *p++ = 0;
            }
        }
    }

    private static void CopyForward(byte* to, byte* from, nuint length)
    {
        byte* end = from + length;
        while (end - from >= sizeof(Block))
        {
            *(Block*)to = *(Block*)from;
            to += sizeof(Block);
            from += sizeof(Block);
        }

        while (end - from >= 8)
        {
            *(ulong*)to = *(ulong*)from;
            to += 8;
            from += 8;
        }

        while (from < end)
        {
            *to++ = *from++;
        }
    }

    private static void CopyBackward(byte* to, byte* from, nuint length)
    {
        byte* t = to + length;
        byte* f = from + length;
        while (f - from >= 8)
        {
            t -= 8;
            f -= 8;
            *(ulong*)t = *(ulong*)f;
        }

        while (f > from)
        {
            *--t = *--f;
        }
    }

    /// <summary>64 bytes, which the JIT moves by pairs of SIMD registers.</summary>
    [Runtime.InteropServices.StructLayout(Runtime.InteropServices.LayoutKind.Sequential, Size = 64)]
    private struct Block
    {
    }
}
