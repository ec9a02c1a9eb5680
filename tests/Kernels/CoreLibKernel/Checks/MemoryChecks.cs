using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace TestKernels;

/// <summary>Spans, stackalloc, inline arrays, ref structs, collection expressions, Interlocked.</summary>
internal static class MemoryChecks
{
    private static int s_counter;
    private static long s_long;
    private static string? s_name;

    public static void Declare(SelfTest test)
    {
        test.Add("stackalloc", 45, StackAllocation);
        test.Add("span of a span", "cd", () => "abcdef".AsSpan()[2..][..2].ToString());
        test.Add("copy between overlapping spans", "1 1 2 3", Overlap);
        test.Add("u8 literal", 5, () => "héll"u8.Length);
        test.Add("reinterpreted span", () => MemoryMarshal.Cast<byte, uint>("\u0001\0\0\0\u0002\0\0\0"u8)[1] == 2);
        test.Add("inline array", 10, InlineArray);
        test.Add("ref struct with a ref field", 8, RefField);
        test.Add("ref return and ref local", 7, RefReturn);
        test.Add("collection expression with spreads", "0 1 2 3", () => string.Join(' ', Spread([1, 2])));
        test.Add("array of arrays", 6, () => ((int[][])[[1], [2, 3]])[1][0] + ((int[][])[[1], [4]])[1][0]);
        test.Add("array of structs", 30, () => Structs()[1].Y);
        test.Add("array clear and fill", "0 0 7 7", ClearAndFill);
        test.Add("interlocked add and exchange", () => Interlocked.Add(ref s_counter, 5) == 5 && Interlocked.Exchange(ref s_counter, 0) == 5);
        test.Add("interlocked compare", () => Interlocked.CompareExchange(ref s_long, 9, 0) == 0 && Interlocked.Increment(ref s_long) == 10);
        test.Add("interlocked reference", () => Interlocked.CompareExchange(ref s_name, "x", null) is null && s_name == "x");
        test.Add("large object", 200_000, () => new byte[200_000].Length);
        test.Add("many small objects", 100_000, ManyObjects);
    }

    private static int StackAllocation()
    {
        Span<int> numbers = stackalloc int[10];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
        }

        int sum = 0;
        foreach (int number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static string Overlap()
    {
        int[] numbers = [1, 2, 3, 4];
        numbers.AsSpan(0, 3).CopyTo(numbers.AsSpan(1));
        return string.Join(' ', numbers);
    }

    private static int InlineArray()
    {
        Four four = default;
        for (int i = 0; i < 4; i++)
        {
            four[i] = i + 1;
        }

        int sum = 0;
        foreach (int item in (ReadOnlySpan<int>)four)
        {
            sum += item;
        }

        return sum;
    }

    private static int RefField()
    {
        int target = 3;
        Handle handle = new(ref target);
        handle.Add(5);
        return target;
    }

    private static int RefReturn()
    {
        int[] numbers = [1, 2];
        ref int last = ref Last(numbers);
        last = 6;
        return numbers[0] + numbers[1];
    }

    private static ref int Last(int[] numbers) => ref numbers[^1];

    private static List<int> Spread(ReadOnlySpan<int> middle) => [0, .. middle, 3];

    private static Point[] Structs() => [new Point(1, 2), new Point(3, 30)];

    private static string ClearAndFill()
    {
        int[] numbers = [1, 2, 3, 4];
        Array.Clear(numbers, 0, 2);
        numbers.AsSpan(2).Fill(7);
        return string.Join(' ', numbers);
    }

    private static int ManyObjects()
    {
        int count = 0;
        for (int i = 0; i < 100_000; i++)
        {
            count += new Cell(i).Value == i ? 1 : 0;
        }

        return count;
    }

    [InlineArray(4)]
    private struct Four
    {
        private int _first;
    }

    private readonly ref struct Handle(ref int target)
    {
        private readonly ref int _target = ref target;

        public void Add(int amount) => _target += amount;
    }

    private readonly record struct Point(int X, int Y);

    private sealed class Cell(int value)
    {
        public int Value { get; } = value;
    }
}
