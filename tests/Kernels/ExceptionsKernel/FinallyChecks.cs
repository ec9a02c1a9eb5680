using System;

namespace TestKernels;

/// <summary>Finally and fault blocks: each runs once, inner before outer, and may throw itself.</summary>
internal static class FinallyChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("finally blocks from the inside out", "a123c", InsideOut);
        test.Add("finally without an exception", "ab", NoException);
        test.Add("a using is left by an exception", "odc", LeavesUsing);
        test.Add("an exception out of a finally takes the place of the first", "second 1", Replaces);
        test.Add("an exception inside a finally that is caught there", "xifc", CaughtInside);
        test.Add("a finally around a catch that throws", "cfo", AroundCatch);
        test.Add("a finally in a loop with continue", "f0f1f2e", InLoop);
        test.Add("return through two finally blocks", "5 ab", ReturnThrough);
        test.Add("an iterator is disposed of when its loop throws", "12d", Iterator);
        test.Add("a lock is given back", "free", Lock);
    }

    private static string InsideOut()
    {
        Steps steps = new();
        try
        {
            try
            {
                Middle(steps);
            }
            finally
            {
                steps.Note("3");
            }
        }
        catch (InvalidOperationException)
        {
            steps.Note("c");
        }

        return steps.ToString();
    }

    private static void Middle(Steps steps)
    {
        try
        {
            try
            {
                steps.Note("a");
                Steps.Throw("x");
            }
            finally
            {
                steps.Note("1");
            }
        }
        finally
        {
            steps.Note("2");
        }
    }

    private static string NoException()
    {
        Steps steps = new();
        try
        {
            steps.Note("a");
        }
        finally
        {
            steps.Note("b");
        }

        return steps.ToString();
    }

    private static string LeavesUsing()
    {
        Steps steps = new();
        try
        {
            using Disposable guard = new(steps);
            steps.Note("o");
            Steps.Throw("x");
        }
        catch (InvalidOperationException)
        {
            steps.Note("c");
        }

        return steps.ToString();
    }

    private static string Replaces()
    {
        int finallies = 0;
        try
        {
            try
            {
                Steps.Throw("first");
            }
            finally
            {
                finallies++;
                Steps.ThrowIf(true, new OwnException("second"));
            }
        }
        catch (Exception exception)
        {
            return $"{exception.Message} {finallies}";
        }

        return "nothing";
    }

    private static string CaughtInside()
    {
        Steps steps = new();
        try
        {
            try
            {
                steps.Note("x");
                Steps.Throw("outer");
            }
            finally
            {
                try
                {
                    Steps.Descend(3, new OwnException("inner"));
                }
                catch (OwnException)
                {
                    steps.Note("i");
                }

                steps.Note("f");
            }
        }
        catch (InvalidOperationException exception) when (exception.Message == "outer")
        {
            steps.Note("c");
        }

        return steps.ToString();
    }

    private static string AroundCatch()
    {
        Steps steps = new();
        try
        {
            try
            {
                Steps.Throw("x");
            }
            catch (InvalidOperationException)
            {
                steps.Note("c");
                Steps.ThrowIf(true, new OwnException("y"));
            }
            finally
            {
                steps.Note("f");
            }
        }
        catch (OwnException)
        {
            steps.Note("o");
        }

        return steps.ToString();
    }

    private static string InLoop()
    {
        Steps steps = new();
        for (int i = 0; i < 3; i++)
        {
            try
            {
                Steps.ThrowIf(i == 1, new OwnException("x"));
                continue;
            }
            catch (OwnException)
            {
            }
            finally
            {
                steps.Note($"f{i}");
            }
        }

        steps.Note("e");
        return steps.ToString();
    }

    private static string ReturnThrough()
    {
        Steps steps = new();
        return $"{ReturnFive(steps)} {steps}";
    }

    private static int ReturnFive(Steps steps)
    {
        try
        {
            try
            {
                return 5;
            }
            finally
            {
                steps.Note("a");
            }
        }
        finally
        {
            steps.Note("b");
        }
    }

    private static string Iterator()
    {
        Steps steps = new();
        try
        {
            foreach (int number in Numbers(steps))
            {
                steps.Note(number.ToString());
                Steps.ThrowIf(number == 2, new OwnException("x"));
            }
        }
        catch (OwnException)
        {
        }

        return steps.ToString();
    }

    private static System.Collections.Generic.IEnumerable<int> Numbers(Steps steps)
    {
        try
        {
            yield return 1;
            yield return 2;
            yield return 3;
        }
        finally
        {
            steps.Note("d");
        }
    }

    private static string Lock()
    {
        bool held = false;
        try
        {
            held = true;
            Steps.Throw("x");
        }
        catch (InvalidOperationException) when (held)
        {
            held = false;
        }

        return held ? "held" : "free";
    }

    private sealed class Disposable(Steps steps) : IDisposable
    {
        public void Dispose() => steps.Note("d");
    }
}
