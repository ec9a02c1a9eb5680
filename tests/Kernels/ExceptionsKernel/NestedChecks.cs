using System;

namespace TestKernels;

/// <summary>Exceptions while others are on their way, and those that are thrown again.</summary>
internal static class NestedChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("throw; goes on with the same exception", "same", Rethrow);
        test.Add("throw; out of two catches", "abc", RethrowTwice);
        test.Add("throw; behind another exception in the catch", "first", RethrowAfterAnother);
        test.Add("throw; past the other catches of its try", "outer", RethrowPassesSiblings);
        test.Add("a catch in a catch", "inner", CatchInCatch);
        test.Add("a new exception with the old one inside", "b(a)", Wraps);
        test.Add("an exception out of a catch skips its try", "abo", OutOfCatch);
        test.Add("finally, in a catch, in a finally", "123456", Deeply);
        test.Add("five exceptions, each thrown in the catch of the one before", "54321", Chain);
        test.Add("throw; in a try in the catch", "caught", RethrowInTry);
        test.Add("recursion in catch blocks", 20, () => Recurse(20));
        test.Add("the base of a chain", "root", () => Chained().GetBaseException().Message);
    }

    private static string Rethrow()
    {
        OwnException thrown = new("x");
        try
        {
            try
            {
                Steps.Descend(2, thrown);
            }
            catch (OwnException)
            {
                throw;
            }
        }
        catch (Exception caught)
        {
            return ReferenceEquals(thrown, caught) ? "same" : "another";
        }

        return "nothing";
    }

    private static string RethrowTwice()
    {
        Steps steps = new();
        try
        {
            try
            {
                try
                {
                    Steps.Throw("x");
                }
                catch (InvalidOperationException)
                {
                    steps.Note("a");
                    throw;
                }
            }
            catch (InvalidOperationException)
            {
                steps.Note("b");
                throw;
            }
        }
        catch (InvalidOperationException)
        {
            steps.Note("c");
        }

        return steps.ToString();
    }

    private static string RethrowAfterAnother()
    {
        try
        {
            try
            {
                Steps.Throw("first");
            }
            catch (InvalidOperationException)
            {
                Steps.NameOf(() => Steps.Descend(3, new OwnException("second")));
                throw;
            }
        }
        catch (Exception exception)
        {
            return exception.Message;
        }

        return "nothing";
    }

    private static string RethrowPassesSiblings()
    {
        try
        {
            try
            {
                Steps.ThrowIf(true, new DerivedException("x"));
            }
            catch (DerivedException)
            {
                throw;
            }
            catch (OwnException)
            {
                return "sibling";
            }
        }
        catch (OwnException)
        {
            return "outer";
        }

        return "nothing";
    }

    private static string CatchInCatch()
    {
        try
        {
            Steps.Throw("outer");
        }
        catch (InvalidOperationException)
        {
            try
            {
                Steps.Descend(1, new OwnException("inner"));
            }
            catch (OwnException exception)
            {
                return exception.Message;
            }
        }

        return "nothing";
    }

    private static string Wraps()
    {
        try
        {
            try
            {
                Steps.Throw("a");
            }
            catch (InvalidOperationException exception)
            {
                throw new OwnException("b", 0, exception);
            }
        }
        catch (OwnException exception)
        {
            return $"{exception.Message}({exception.InnerException!.Message})";
        }

        return "nothing";
    }

    private static string OutOfCatch()
    {
        Steps steps = new();
        try
        {
            try
            {
                steps.Note("a");
                Steps.Throw("x");
            }
            catch (InvalidOperationException)
            {
                steps.Note("b");
                Steps.Throw("y");
            }
        }
        catch (InvalidOperationException exception) when (exception.Message == "y")
        {
            steps.Note("o");
        }

        return steps.ToString();
    }

    private static string Deeply()
    {
        Steps steps = new();
        try
        {
            try
            {
                steps.Note("1");
                Steps.Throw("a");
            }
            finally
            {
                try
                {
                    steps.Note("2");
                    Steps.Descend(2, new OwnException("b"));
                }
                catch (OwnException)
                {
                    try
                    {
                        steps.Note("3");
                        Steps.NameOf(() => Steps.Throw("c"));
                    }
                    finally
                    {
                        steps.Note("4");
                    }
                }

                steps.Note("5");
            }
        }
        catch (InvalidOperationException)
        {
            steps.Note("6");
        }

        return steps.ToString();
    }

    private static string Chain()
    {
        Steps steps = new();
        Step(5, steps);
        return steps.ToString();
    }

    private static void Step(int left, Steps steps)
    {
        try
        {
            Steps.ThrowIf(left > 0, new OwnException("x", left));
        }
        catch (OwnException exception)
        {
            steps.Note(exception.Number.ToString());
            Step(left - 1, steps);
        }
    }

    private static string RethrowInTry()
    {
        try
        {
            Steps.Throw("x");
        }
        catch (InvalidOperationException)
        {
            try
            {
                throw;
            }
            catch (InvalidOperationException)
            {
                return "caught";
            }
        }

        return "nothing";
    }

    private static int Recurse(int levels)
    {
        try
        {
            Steps.Descend(2, new OwnException("x", levels));
            return -1;
        }
        catch (OwnException exception)
        {
            return exception.Number == levels && levels > 0 ? Recurse(levels - 1) + 1 : 0;
        }
    }

    private static Exception Chained() => new OwnException("c", 0, new OwnException("b", 0, new OwnException("root")));
}
