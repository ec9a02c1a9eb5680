using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The memory helpers under the names that ilc and the JIT look up.</summary>
internal static partial class SpanHelpers
{
    internal static void Memmove(ref byte dest, ref byte src, nuint len) => Buffer.Memmove(ref dest, ref src, len);

    internal static void ClearWithoutReferences(ref byte dest, nuint len) => Buffer.ZeroMemory(ref dest, len);

    internal static void Fill(ref byte dest, byte value, nuint len)
    {
        ulong eight = value * 0x0101_0101_0101_0101ul;
        nuint i = 0;
        for (; len - i >= sizeof(ulong); i += sizeof(ulong))
        {
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref dest, i), eight);
        }

        for (; i < len; i++)
        {
            Unsafe.Add(ref dest, i) = value;
        }
    }
}

/// <summary>C names that RyuJIT emits for large copies and fills.</summary>
internal static unsafe class CMemory
{
    [RuntimeExport("memcpy")]
    private static void* Memcpy(void* destination, void* source, nuint length) => Memmove(destination, source, length);

    [RuntimeExport("memmove")]
    private static void* Memmove(void* destination, void* source, nuint length)
    {
        Buffer.Memmove(ref *(byte*)destination, ref *(byte*)source, length);
        return destination;
    }

    [RuntimeExport("memset")]
    private static void* Memset(void* destination, int value, nuint length)
    {
        SpanHelpers.Fill(ref *(byte*)destination, (byte)value, length);
        return destination;
    }
}
