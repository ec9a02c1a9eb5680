using System;
using System.Collections.Generic;

namespace TestKernels;

/// <summary>Delegates of every kind, closures and events.</summary>
internal static class DelegateChecks
{
    private delegate bool TryDouble(ref int value);

    private static event Action<int>? Counted;

    public static void Declare(SelfTest test)
    {
        test.Add("static method", 6, () => Apply(Twice, 3));
        test.Add("instance method", 13, () => Apply(new Adder(10).Add, 3));
        test.Add("virtual method", 7, () => Apply(new NegatedAdder(10).Add, 3));
        test.Add("method of a struct", 8, () => Apply(new StructAdder { Base = 5 }.Add, 3));
        test.Add("interface method", 13, () => Apply(((IAdder)new Adder(10)).Add, 3));
        test.Add("extension method", "ab!", () => Call("ab".WithMark));
        test.Add("generic method", "5", () => new Func<int, string?>(Text).Invoke(5));
        test.Add("ref argument", 8, ByReference);
        test.Add("closures share a variable", 11, SharedClosure);
        test.Add("closures of a loop differ", "0 1 2", LoopClosures);
        test.Add("multicast order and last result", "a b c=3", Multicast);
        test.Add("removal from a multicast", "a c=3", Removal);
        test.Add("equality", () => new Func<int, int>(Twice) == new Func<int, int>(Twice) && new Func<int, int>(Twice) != new Adder(1).Add);
        test.Add("event", 9, Events);
        test.Add("local function with recursion", 120, () => Factorial(5));
        test.Add("variance", "text", () => ((Func<object>)new Func<string>(() => "text"))().ToString());
        test.Add("contravariance", 4, () => ((Func<string, int>)new Func<object, int>(item => ((string)item).Length))("four"));
    }

    private static int Apply(Func<int, int> function, int value) => function(value);

    private static string Call(Func<string> function) => function();

    private static int Twice(int value) => 2 * value;

    private static string WithMark(this string text) => text + "!";

    private static string? Text<T>(T value) => value!.ToString();

    private static int ByReference()
    {
        TryDouble function = (ref int number) => (number *= 2) > 0;
        int value = 4;
        return function(ref value) ? value : -1;
    }

    private static int SharedClosure()
    {
        int sum = 1;
        Action add = () => sum += 5;
        add();
        add();
        return sum;
    }

    private static string LoopClosures()
    {
        List<Func<int>> functions = [];
        for (int i = 0; i < 3; i++)
        {
            int own = i;
            functions.Add(() => own);
        }

        return $"{functions[0]()} {functions[1]()} {functions[2]()}";
    }

    private static Func<int> Noted(List<string> calls, string name, int result) => () =>
    {
        calls.Add(name);
        return result;
    };

    private static string Multicast()
    {
        List<string> calls = [];
        Func<int> all = Noted(calls, "a", 1) + Noted(calls, "b", 2) + Noted(calls, "c", 3);
        int result = all();
        return $"{string.Join(' ', calls)}={result}";
    }

    private static string Removal()
    {
        List<string> calls = [];
        Func<int> second = Noted(calls, "b", 2);
        Func<int> all = Noted(calls, "a", 1) + second + Noted(calls, "c", 3);
        int result = (all - second)!();
        return $"{string.Join(' ', calls)}={result}";
    }

    private static int Events()
    {
        int sum = 0;
        Action<int> add = value => sum += value;
        Counted += add;
        Counted += add;
        Counted?.Invoke(3);
        Counted -= add;
        Counted?.Invoke(3);
        Counted -= add;
        Counted?.Invoke(100);
        return sum;
    }

    private static int Factorial(int number)
    {
        return Of(number);

        static int Of(int value) => value <= 1 ? 1 : value * Of(value - 1);
    }

    private interface IAdder
    {
        int Add(int value);
    }

    private class Adder(int start) : IAdder
    {
        protected int Start => start;

        public virtual int Add(int value) => start + value;
    }

    private sealed class NegatedAdder(int start) : Adder(start)
    {
        public override int Add(int value) => Start - value;
    }

    private struct StructAdder
    {
        public int Base;

        public readonly int Add(int value) => Base + value;
    }
}
