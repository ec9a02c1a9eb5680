using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace TestKernels;

/// <summary>When and how often static constructors run, and what initial values static fields have.</summary>
internal static class StaticChecks
{
    private static readonly int[] s_table = [2, 3, 5, 7];
    private static readonly Dictionary<string, int> s_names = new() { ["one"] = 1, ["two"] = 2 };
    private static readonly List<string> s_log = [];
    private static int s_plain = 17;

    public static void Declare(SelfTest test)
    {
        test.Add("constant table", 17, () => s_table[0] + s_table[1] + s_table[2] + s_table[3]);
        test.Add("initialised object", 2, () => s_names["two"]);
        test.Add("initialised number", 18, () => ++s_plain);
        test.Add("static constructor runs before the first use, once", "before ctor use use", Order);
        test.Add("static constructor per generic argument", "Int32 String", PerArgument);
        test.Add("static constructors that need each other", 3, () => First.Value);
        test.Add("module-wide constants", "ab", () => Constants.Text);
        test.Add("static field of a struct type", 6, () => Origin.Shifted.X + Origin.Shifted.Y);
    }

    private static string Order()
    {
        s_log.Clear();
        s_log.Add("before");
        Use();
        Use();
        return string.Join(' ', s_log);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use() => s_log.Add(Lazy.Word);

    private static string PerArgument()
    {
        List<string> made = [];
        PerType<int>.Note(made);
        PerType<string>.Note(made);
        return string.Join(' ', made);
    }

    private static class Lazy
    {
        public static readonly string Word;

        static Lazy()
        {
            s_log.Add("ctor");
            Word = "use";
        }
    }

    private static class PerType<T>
    {
        private static readonly string s_name;

        static PerType() => s_name = typeof(T) == typeof(int) ? "Int32" : "String";

        public static void Note(List<string> target) => target.Add(s_name);
    }

    private static class First
    {
        public static readonly int Value;

        static First() => Value = Second.Value + 1;
    }

    private static class Second
    {
        public static readonly int Value;

        static Second() => Value = First.Value + 2;
    }

    private static class Constants
    {
        private const string A = "a";
        public const string Text = A + "b";
    }

    private readonly record struct Origin(int X, int Y)
    {
        public static readonly Origin Shifted = new(2, 4);
    }
}
