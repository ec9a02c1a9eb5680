using System;
using System.Collections.Generic;

namespace TestKernels;

/// <summary>Exceptions through every kind of call.</summary>
internal static class CallChecks
{
    private interface IRunner
    {
        void Run(string message);

        void RunByDefault(string message) => Run(message);
    }

    public static void Declare(SelfTest test)
    {
        test.Add("through an interface call", "a", () => Message(() => Pick(0).Run("a")));
        test.Add("through a struct's interface call", "b", () => Message(() => Pick(1).Run("b")));
        test.Add("through a default interface method", "c", () => Message(() => Pick(0).RunByDefault("c")));
        test.Add("through a lambda with a closure", "d4", () => Closure(4));
        test.Add("through several delegates in one", "1", Multicast);
        test.Add("through generics of a reference", "String", () => Generic("x"));
        test.Add("through generics of a value", "Int32", () => Generic(7));
        test.Add("a catch of a type parameter", "caught", () => CatchOf<OwnException>());
        test.Add("a catch of another type parameter", "passed", CatchOfOther);
        test.Add("through a comparison that sorts", "sorting", Sort);
        test.Add("through an iterator", "12!", Iterator);
        test.Add("through a constructor", "constructor", () => Message(() => new Failing(true)));
        test.Add("through a property", "property", () => Message(() => Steps.ThrowIf(new Failing(false).Number == 0, new OwnException("never"))));
        test.Add("through a method with many arguments", "36", () => Message(() => Many(1, 2, 3, 4, 5, 6, 7, 8)));
        test.Add("through a method with a large frame", "large 4096", () => Message(() => Large(4096)));
    }

    private static string Message(Action action)
    {
        try
        {
            action();
            return "nothing";
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    private static IRunner Pick(int kind) => kind == 0 ? new ClassRunner() : new StructRunner();

    private static string Closure(int number)
    {
        Action action = () => throw new OwnException("d" + number);
        return Message(() => action());
    }

    private static string Multicast()
    {
        int calls = 0;
        Action action = () => calls++;
        action += () => throw new OwnException("x");
        action += () => calls++;
        Message(action);
        return calls.ToString();
    }

    private static string Generic<T>(T item)
    {
        try
        {
            Thrower<T>.Throw(item);
            return "nothing";
        }
        catch (OwnException exception)
        {
            return exception.Message;
        }
    }

    private static string CatchOf<T>()
        where T : Exception
    {
        try
        {
            Steps.ThrowIf(true, new OwnException("x"));
            return "nothing";
        }
        catch (T)
        {
            return "caught";
        }
    }

    private static string CatchOfOther()
    {
        try
        {
            return CatchOf<InvalidOperationException>();
        }
        catch (OwnException)
        {
            return "passed";
        }
    }

    private static string Sort()
    {
        List<int> numbers = [3, 1, 2];
        try
        {
            numbers.Sort((left, right) => left == right ? 0 : throw new OwnException("sorting"));
            return "nothing";
        }
        catch (OwnException exception)
        {
            return exception.Message;
        }
        catch (InvalidOperationException exception)
        {
            // The host's Sort wraps what its comparison throws.
            return exception.InnerException!.Message;
        }
    }

    private static string Iterator()
    {
        string text = "";
        try
        {
            foreach (int number in Numbers())
            {
                text += number;
            }
        }
        catch (OwnException)
        {
            text += "!";
        }

        return text;
    }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
        yield return 2;
        Steps.ThrowIf(true, new OwnException("x"));
        yield return 3;
    }

    private static void Many(int a, int b, int c, int d, int e, int f, int g, int h) =>
        Steps.ThrowIf(h == 8, new OwnException((a + b + c + d + e + f + g + h).ToString()));

    private static void Large(int length)
    {
        Span<byte> bytes = stackalloc byte[4096];
        bytes.Fill(1);
        int sum = 0;
        foreach (byte value in bytes)
        {
            sum += value;
        }

        Steps.ThrowIf(sum == length, new OwnException($"large {sum}"));
    }

    private static class Thrower<T>
    {
        public static void Throw(T item) => throw new OwnException(item is string ? "String" : item is int ? "Int32" : "other");
    }

    private sealed class ClassRunner : IRunner
    {
        public void Run(string message) => Steps.ThrowIf(true, new OwnException(message));
    }

    private readonly struct StructRunner : IRunner
    {
        public void Run(string message) => Steps.ThrowIf(true, new OwnException(message));
    }

    private sealed class Failing
    {
        public Failing(bool now) => Steps.ThrowIf(now, new OwnException("constructor"));

        public int Number => throw new OwnException("property");
    }
}
