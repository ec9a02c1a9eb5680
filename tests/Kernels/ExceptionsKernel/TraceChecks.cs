using System;
using System.Runtime.CompilerServices;

namespace TestKernels;

/// <summary>Stack traces, whose text is the kernel's own: function, file and line of each frame.</summary>
internal static class TraceChecks
{
    private const string File = "tests/Kernels/ExceptionsKernel/TraceChecks.cs:";

    public static void Declare(SelfTest test)
    {
        test.Add("a trace has function, file and line", "", FunctionFileLine);
        test.Add("a trace ends where it is caught", "Trace", EndsAtCatch);
        test.Add("throw; keeps the trace", "", RethrowKeeps);
        test.Add("throw e; begins anew", "Again", ThrowBeginsAnew);
        test.Add("a trace goes on when it is thrown on", "", GoesOn);
        test.Add("a long trace is cut", "   and 69 more", LongTrace);
        test.Add("a null reference's trace begins where it was followed", "", NullTrace);
        test.Add("ToString has type, message and trace", "", Text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int One() => throw new OwnException("x");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Two() => One() + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadLength(string? text) => text!.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Trace(Action action)
    {
        try
        {
            action();
            return "nothing thrown";
        }
        catch (Exception exception)
        {
            return exception.StackTrace!;
        }
    }

    private static string FunctionFileLine()
    {
        string[] lines = Trace(() => Two()).Split('\n');
        return Differs(lines, 0, "One") ?? Differs(lines, 1, "Two") ?? "";
    }

    private static string RethrowKeeps()
    {
        string[] lines = Trace(() =>
        {
            try
            {
                Two();
            }
            catch (OwnException)
            {
                throw;
            }
        }).Split('\n');
        return Differs(lines, 0, "One") ?? Differs(lines, 1, "Two") ?? (Function(lines[^1]) == "Trace" ? "" : string.Join("|", lines));
    }

    private static string ThrowBeginsAnew() => Function(Trace(static () => Again(Make())).Split('\n')[0]);

    private static string EndsAtCatch() => Function(Trace(() => Two()).Split('\n')[^1]);

    private static Exception Make()
    {
        try
        {
            Two();
            return new OwnException("never");
        }
        catch (OwnException exception)
        {
            return exception;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Again(Exception exception) => throw exception;

    private static string GoesOn()
    {
        string inner = "";
        string[] outer = Trace(() =>
        {
            try
            {
                Two();
            }
            catch (OwnException exception)
            {
                inner = exception.StackTrace!;
                throw;
            }
        }).Split('\n');
        return string.Join("\n", outer).StartsWith(inner) && outer.Length > inner.Split('\n').Length ? "" : inner;
    }

    private static string LongTrace()
    {
        string[] lines = Trace(() => Steps.Descend(98, new OwnException("x"))).Split('\n');
        return lines[^1];
    }

    private static string NullTrace()
    {
        string[] lines = Trace(() => ReadLength(null)).Split('\n');
        return Differs(lines, 0, "ReadLength") ?? "";
    }

    private static string Text()
    {
        try
        {
            Two();
            return "nothing thrown";
        }
        catch (OwnException exception)
        {
            string text = exception.ToString();
            return text.StartsWith("TestKernels.OwnException: x\n   at TestKernels.TraceChecks.One in " + File) ? "" : text;
        }
    }

    /// <summary>Null when the line names that function of this file and a line in it.</summary>
    private static string? Differs(string[] lines, int index, string function)
    {
        string start = $"   at TestKernels.TraceChecks.{function} in {File}";
        string line = index < lines.Length ? lines[index] : "";
        return line.StartsWith(start) && int.TryParse(line.Substring(start.Length), out int number) && number is > 20 and < 45 ? null : string.Join("|", lines);
    }

    /// <summary>The name of a line's function, without its class.</summary>
    private static string Function(string line)
    {
        string name = line.Split(" in ")[0];
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
