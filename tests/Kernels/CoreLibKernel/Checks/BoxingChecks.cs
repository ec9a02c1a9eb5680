using System;

namespace TestKernels;

/// <summary>Values as objects: boxing, unboxing, Nullable, enums and the equality of structs.</summary>
internal static class BoxingChecks
{
    private enum Level : byte
    {
        Low = 1,
        High = 200,
    }

    [Flags]
    private enum Rights
    {
        Read = 1,
        Write = 2,
        Execute = 4,
    }

    public static void Declare(SelfTest test)
    {
        test.Add("unbox int", 42, () => (int)Box(42));
        test.Add("box keeps a copy", 1, CopyOfStruct);
        test.Add("unbox enum as its number", 200, () => (byte)(Level)Box(Level.High));
        test.Add("box empty nullable is null", () => Box((int?)null) is null);
        test.Add("box full nullable is the value", () => Box((int?)7) is int and 7);
        test.Add("unbox to nullable", 9, () => ((int?)Box(9)).GetValueOrDefault());
        test.Add("unbox null to nullable", () => !((int?)Box<string?>(null)).HasValue);
        test.Add("nullable arithmetic", () => (3 + Empty()) is null && (int?)3 + 4 == 7);
        test.Add("nullable coalesces", 5, () => Empty() ?? 5);
        test.Add("boxed types differ", () => Box(1) is not long && Box(1).GetType() == typeof(int));
        test.Add("struct equality by fields", () => new Pair { Number = 1, Text = "ab" }.Equals(new Pair { Number = 1, Text = "a" + Letter() }));
        test.Add("struct inequality by fields", () => !new Pair { Number = 1, Text = "a" }.Equals(new Pair { Number = 2, Text = "a" }));
        test.Add("equals of boxed values", () => Box(5).Equals(Box(5)) && !Box(5).Equals(Box(5L)));
        test.Add("enum flags", () => (Rights.Read | Rights.Write).HasFlag(Rights.Write) && !Rights.Read.HasFlag(Rights.Execute));
        test.Add("enum equality", () => Box(Level.Low).Equals(Level.Low));
        test.Add("ToString through a constraint", "17", () => Text(17));
        test.Add("interface on a struct changes its box only", 2, BoxedCounter);
    }

    private static object Box<T>(T value) => value!;

    private static int? Empty() => null;

    private static string Letter() => 'b'.ToString();

    private static string? Text<T>(T value) => value!.ToString();

    private static int CopyOfStruct()
    {
        Pair pair = new() { Number = 1 };
        object box = pair;
        pair.Number = 2;
        return ((Pair)box).Number + (pair.Number - 2);
    }

    private static int BoxedCounter()
    {
        Counter counter = default;
        ICounter boxed = counter;
        boxed.Count();
        boxed.Count();
        return boxed.Value - counter.Value;
    }

    private struct Pair
    {
        public int Number;
        public string? Text;
    }

    private interface ICounter
    {
        int Value { get; }

        void Count();
    }

    private struct Counter : ICounter
    {
        public int Value { get; private set; }

        public void Count() => Value++;
    }
}
