using System;
using System.Runtime.CompilerServices;

namespace TestKernels;

/// <summary>What a method keeps in registers and on its stack is there again in its handlers and behind them.</summary>
internal static class StateChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("integers in registers", 210, Integers);
        test.Add("floating-point numbers in registers", "36", Floats);
        test.Add("references in registers", "abcdefgh", References);
        test.Add("a struct on the stack", 60, Structs);
        test.Add("a span on the stack", 136, Spans);
        test.Add("a variable changed in try, seen in catch and behind", "3 3 4", Changed);
        test.Add("a variable changed in finally on the way", "1 12", ChangedInFinally);
        test.Add("an out argument", 5, OutArgument);
        test.Add("ten thousand throws", 10000, () => Often(10000));
    }

    private static int Integers()
    {
        int a = Get(1), b = Get(2), c = Get(3), d = Get(4), e = Get(5), f = Get(6), g = Get(7), h = Get(8), i = Get(9), j = Get(10);
        int k = Get(11), l = Get(12), m = Get(13), n = Get(14), o = Get(15), p = Get(16), q = Get(17), r = Get(18), s = Get(19), t = Get(20);
        try
        {
            Clobber(30);
            Steps.Descend(5, new OwnException("x"));
        }
        catch (OwnException)
        {
            Clobber(10);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t;
    }

    private static string Floats()
    {
        double a = Get(1), b = Get(2), c = Get(3), d = Get(4), e = Get(5), f = Get(6), g = Get(7), h = Get(8);
        try
        {
            ClobberFloats(1.5);
            Steps.Descend(5, new OwnException("x"));
        }
        catch (OwnException)
        {
            ClobberFloats(2.5);
        }

        return ((int)(a + b + c + d + e + f + g + h)).ToString();
    }

    private static string References()
    {
        string a = Text("a"), b = Text("b"), c = Text("c"), d = Text("d"), e = Text("e"), f = Text("f"), g = Text("g"), h = Text("h");
        try
        {
            Steps.Descend(5, new OwnException("x"));
        }
        catch (OwnException)
        {
            Clobber(20);
        }

        return a + b + c + d + e + f + g + h;
    }

    private static int Structs()
    {
        (int A, long B, short C) tuple = (Get(10), Get(20), (short)Get(30));
        try
        {
            Steps.Descend(5, new OwnException("x"));
        }
        catch (OwnException)
        {
            return tuple.A + (int)tuple.B + tuple.C;
        }

        return 0;
    }

    private static int Spans()
    {
        Span<int> numbers = stackalloc int[16];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i + 1;
        }

        try
        {
            Steps.Descend(5, new OwnException("x"));
        }
        catch (OwnException)
        {
            Clobber(20);
        }

        int sum = 0;
        foreach (int number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static string Changed()
    {
        int number = Get(1);
        string text = "";
        try
        {
            number += 2;
            Steps.Throw("x");
            number = 100;
        }
        catch (InvalidOperationException)
        {
            text = number.ToString() + " " + number;
            number++;
        }

        return $"{text} {number}";
    }

    private static string ChangedInFinally()
    {
        int number = Get(0);
        string seen = "";
        try
        {
            try
            {
                number++;
                Steps.Throw("x");
            }
            finally
            {
                seen = number.ToString();
                number += 11;
            }
        }
        catch (InvalidOperationException)
        {
        }

        return $"{seen} {number}";
    }

    private static int OutArgument()
    {
        int number = 0;
        try
        {
            SetAndThrow(out number);
        }
        catch (InvalidOperationException)
        {
        }

        return number;
    }

    private static void SetAndThrow(out int number)
    {
        number = 5;
        Steps.Throw("x");
    }

    private static int Often(int count)
    {
        int caught = 0;
        for (int i = 0; i < count; i++)
        {
            try
            {
                Steps.Descend(i % 5, new OwnException("x", i));
            }
            catch (OwnException exception) when (exception.Number == i)
            {
                caught++;
            }
        }

        return caught;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Get(int number) => number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Text(string text) => text;

    /// <summary>Needs all registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Clobber(int n)
    {
        int a = n, b = n + 1, c = n + 2, d = n + 3, e = n + 4, f = n + 5, g = n + 6, h = n + 7, i = n + 8, j = n + 9, k = n + 10, l = n + 11;
        for (int round = 0; round < n; round++)
        {
            (a, b, c, d, e, f, g, h, i, j, k, l) = (b + 1, c ^ 2, d + 3, e, f, g * 3, h, i, j, k, l, a);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ClobberFloats(double n)
    {
        double a = n, b = n + 1, c = n + 2, d = n + 3, e = n + 4, f = n + 5, g = n + 6, h = n + 7;
        for (int round = 0; round < 10; round++)
        {
            (a, b, c, d, e, f, g, h) = (b + Get(1), c * 2, d + 3, e, f, g, h, a);
        }

        return a + b + c + d + e + f + g + h;
    }
}
