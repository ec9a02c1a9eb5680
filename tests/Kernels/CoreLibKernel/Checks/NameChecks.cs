using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace TestKernels;

/// <summary>What .NET finds by reflection and the kernel in its table of symbols: names of types and of enums' members.</summary>
internal static class NameChecks
{
    private static bool s_isInitialised;

    private enum Signed : sbyte
    {
        Least = sbyte.MinValue,
        Zero = 0,
        One,
    }

    [Flags]
    private enum Access : ulong
    {
        None,
        Read,
        Write,
        Execute = 4,
        Last = 1UL << 63,
    }

    public static void Declare(SelfTest test)
    {
        test.Add("name of an enum's value", "One Least", () => $"{Signed.One} {Value(Signed.Least)}");
        test.Add("value without a name", "7 -7 8", () => $"{(Signed)7} {(Signed)(-7)} {(Access)8}");
        test.Add("names of flags", "Read, Execute|None|Write, Last|8", () => $"{Access.Read | Access.Execute}|{Access.None}|{Access.Write | Access.Last}|{(Access)8}");
        test.Add("formats of an enum", "One 1 80 -128 8000000000000000 One", () => $"{Signed.One:G} {Signed.One:d} {Signed.Least:X} {Signed.Least:D} {Access.Last:x} {Signed.One:F}");
        test.Add("aligned name of an enum", "[  One|One  ]", () => $"[{Signed.One,5}|{Signed.One,-5}]");
        test.Add("enum in a concatenation and a composite format", "a One/Zero", () => "a " + Signed.One + string.Format("/{0}", Signed.Zero));
        test.Add("enums compare by value", () => Signed.Least.CompareTo(Signed.One) < 0 && Access.Last.CompareTo(Access.Read) > 0);
        test.Add("name of a record with an enum", "Grant { Access = Write }", () => new Grant(Access.Write).ToString());
        test.Add("an object's text is the name of its type", "System.Object TestKernels.NameChecks+Plain", () => $"{new object()} {new Plain()}");
        test.Add("names of types", "System.Int32 System.String TestKernels.NameChecks+Access", () => $"{typeof(int)} {"".GetType()} {Access.Read.GetType()}");
        test.Add("names of arrays", "System.Int32[] System.String[][]", () => $"{new int[1]} {new string[1][]}");
        test.Add("names of generic types", "System.Collections.Generic.Dictionary`2[System.String,System.Collections.Generic.List`1[System.Byte]]", () => $"{new Dictionary<string, List<byte>>()}");
        test.Add("message of an exception", "Exception of type 'TestKernels.NameChecks+Trouble' was thrown.", () => new Trouble().Message);
        test.Add("new T where the constructor does nothing", "TestKernels.NameChecks+Plain", () => New<Plain>().ToString());
        test.Add("elements of an array as objects", "1 2 a", () => Elements(new int[] { 1, 2 }) + Elements(new string[] { "a" }).TrimEnd());
        test.Add("module initialiser", () => s_isInitialised);
    }

#pragma warning disable CA2255 // it is what is checked
    [ModuleInitializer]
    internal static void Initialise() => s_isInitialised = true;
#pragma warning restore CA2255

    private static object Value(object value) => value;

    private static T New<T>()
        where T : new() => new();

    private static string Elements(IEnumerable items)
    {
        string text = "";
        foreach (object item in items)
        {
            text += item + " ";
        }

        return text;
    }

    private sealed record Grant(Access Access);

    private sealed class Plain;

    private sealed class Trouble : Exception;
}
