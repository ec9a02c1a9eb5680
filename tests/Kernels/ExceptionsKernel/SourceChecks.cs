using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace TestKernels;

/// <summary>Exceptions that no throw statement makes: of the processor, of compiled code, of the base library.</summary>
internal static class SourceChecks
{
    private static readonly int[] s_none = [];

    public static void Declare(SelfTest test)
    {
        Add(test, "a field of null", nameof(NullReferenceException), () => Field(null));
        Add(test, "a virtual method of null", nameof(NullReferenceException), () => Virtual(null));
        Add(test, "an interface method of null", nameof(NullReferenceException), () => Interface(null));
        Add(test, "a delegate that is null", nameof(NullReferenceException), () => Call(null));
        Add(test, "a store to a field of null", nameof(NullReferenceException), () => Store(null));
        Add(test, "a reference stored to a field of null", nameof(NullReferenceException), () => StoreReference(null));
        Add(test, "an array that is null", nameof(NullReferenceException), () => Element(null, 0));
        Add(test, "an index out of range", nameof(IndexOutOfRangeException), () => Element(s_none, 0));
        Add(test, "an index out of a span's range", nameof(IndexOutOfRangeException), () => SpanElement(new int[2], 2));
        Add(test, "a division by zero", nameof(DivideByZeroException), () => Divide(1, 0));
        Add(test, "a quotient that does not fit", nameof(OverflowException), () => Divide(int.MinValue, -1));
        Add(test, "a sum that does not fit", nameof(OverflowException), () => Add(int.MaxValue, 1));
        Add(test, "a conversion that does not fit", nameof(OverflowException), () => Narrow(300));
        Add(test, "a cast to another class", nameof(InvalidCastException), () => Cast(new object()));
        Add(test, "an unboxing to another type", nameof(InvalidCastException), () => Unbox("text"));
        Add(test, "an element of another type", nameof(ArrayTypeMismatchException), () => StoreElement(new string[1]));
        Add(test, "an array of negative length", nameof(OverflowException), () => Make(-1));
        Add(test, "a key that is not there", "another", () => Find([], "x"));
        Add(test, "a list index out of range", nameof(ArgumentOutOfRangeException), () => At([], 0));
        Add(test, "text that is no number", nameof(FormatException), () => int.Parse("abc"));
        Add(test, "an empty Nullable's value", nameof(InvalidOperationException), () => Value(null));
        Add(test, "a static constructor", nameof(TypeInitializationException), () => Broken.Touch());
        Add(test, "a static constructor, again", nameof(TypeInitializationException), () => Broken.Touch());
        test.Add("why the static constructor failed", "broken", WhyBroken);
        test.Add("a null reference is caught three frames up", "ab", NullThreeFramesUp);
        test.Add("registers survive a null reference", 4950, RegistersSurvive);
    }

    private static void Add(SelfTest test, string name, string expected, Action action) => test.Add(name, expected, () => Steps.NameOf(action));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Field(Holder? holder) => holder!.Number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Virtual(Holder? holder) => holder!.Get();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Interface(IComparable<int>? item) => item!.CompareTo(1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(Action? action) => action!();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Store(Holder? holder) => holder!.Number = 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreReference(Holder? holder) => holder!.Text = "x";

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Element(int[]? numbers, int index) => numbers![index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SpanElement(ReadOnlySpan<int> numbers, int index) => numbers[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int left, int right) => left / right;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Add(int left, int right) => checked(left + right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte Narrow(int number) => checked((byte)number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Cast(object item) => (string)item;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Unbox(object item) => (int)item;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreElement(object[] items) => items[0] = new object();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int[] Make(int length) => new int[length];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Find(Dictionary<string, int> numbers, string key) => numbers[key];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int At(List<int> numbers, int index) => numbers[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Value(int? number) => number!.Value;

    private static string WhyBroken()
    {
        try
        {
            Broken.Touch();
            return "nothing";
        }
        catch (TypeInitializationException exception)
        {
            return exception.InnerException!.Message;
        }
    }

    private static string NullThreeFramesUp()
    {
        Steps steps = new();
        try
        {
            steps.Note("a");
            Steps.NameOf(() => throw new OwnException("another before"));
            FieldDeep(3, null);
        }
        catch (NullReferenceException)
        {
            steps.Note("b");
        }

        return steps.ToString();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FieldDeep(int levels, Holder? holder) => levels == 0 ? holder!.Number : FieldDeep(levels - 1, holder) + 1;

    private static int RegistersSurvive()
    {
        int sum = 0;
        for (int i = 0; i < 100; i++)
        {
            try
            {
                sum += i + FieldDeep(i % 4, null);
            }
            catch (NullReferenceException)
            {
                sum += i;
            }
        }

        return sum;
    }

    private class Holder
    {
        public int Number;
        public string? Text;

        public virtual int Get() => Number;
    }

    private static class Broken
    {
        private static readonly int s_value = Fail();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Touch() => s_value;

        private static int Fail() => s_none.Length >= 0 ? throw new OwnException("broken") : 1;
    }
}
