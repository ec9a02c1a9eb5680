using System;
using System.Runtime.InteropServices;

namespace Core.Tests.Memory;

/// <summary>Method tables as ilc lays them out, in native memory.</summary>
internal sealed unsafe class TypeTable : IDisposable
{
    private const uint HasReferences = 0x0100_0000;
    private const uint HasComponents = 0x8000_0000;
    private readonly byte* _memory = (byte*)NativeMemory.AllocZeroed(64 << 10);
    private int _used;

    /// <summary>A class whose instances have so many references, then so many other words.</summary>
    public ulong Class(int references, int words)
    {
        int size = 16 + ((references + words) * 8);
        return references == 0
            ? Add(0, size)
            : Add(HasReferences, size, 1, (8, (references * 8) - size));
    }

    /// <summary>A class with two runs of references: word 1, and words 3 and 4.</summary>
    public ulong TwoRuns() => Add(HasReferences, 16 + 40, 2, (8, 8 - 56), (24, 16 - 56));

    /// <summary>References, one after the other.</summary>
    public ulong ReferenceArray() => Add(HasComponents | HasReferences | 8, 24, 1, (16, -24));

    /// <summary>Bytes without references.</summary>
    public ulong ByteArray() => Add(HasComponents | 1, 24);

    /// <summary>Structs of a reference, a word, two references and a word.</summary>
    public ulong StructArray()
    {
        ulong type = Add(HasComponents | HasReferences | 40, 24, -2, (16, Pair(1, 8)));
        ((long*)type)[-4] = Pair(2, 8);
        return type;
    }

    public void Dispose() => NativeMemory.Free(_memory);

    private static long Pair(uint references, uint skip) => references | ((long)skip << 32);

    private ulong Add(uint flags, int baseSize, long count = 0, params (long Offset, long Size)[] series)
    {
        _used += 256;
        long* table = (long*)(_memory + _used);
        *(uint*)table = flags;
        ((uint*)table)[1] = (uint)baseSize;
        table[-1] = count;
        for (int i = 0; i < series.Length; i++)
        {
            table[-2 - (2 * i)] = series[i].Offset;
            table[-3 - (2 * i)] = series[i].Size;
        }

        return (ulong)table;
    }
}
