using System;

namespace TestKernels;

/// <summary>What an exception says of itself.</summary>
internal static class TextChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("one that was not thrown has no trace", "none", () => new OwnException("x").StackTrace ?? "none");
        test.Add("one that was not thrown, as text", "System.InvalidOperationException: x", () => new InvalidOperationException("x").ToString());
        test.Add("a class of its own, as text", "TestKernels.OwnException: x", () => new OwnException("x").ToString());
        test.Add("an inner one, as text", "a: y\n ---> b: x\n   --- End of inner exception stack trace ---", Inner);
        test.Add("no message", "Exception of type 'TestKernels.SilentException' was thrown.", () => new SilentException().Message);
        test.Add("an argument's message", "no such thing (Parameter 'thing')", () => new ArgumentException("no such thing", "thing").Message);
    }

    private static string Inner() => new InvalidOperationException("y", new InvalidOperationException("x")).ToString()
        .Replace("System.InvalidOperationException: y", "a: y").Replace("System.InvalidOperationException: x", "b: x").Replace("\r", "");
}

/// <summary>An exception that says nothing.</summary>
internal sealed class SilentException : Exception;
