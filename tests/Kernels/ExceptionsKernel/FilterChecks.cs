using System;

namespace TestKernels;

/// <summary>Filters: asked from the inside out before anything is unwound.</summary>
internal static class FilterChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("a filter that accepts", "accepted 5", Accepts);
        test.Add("a filter that refuses", "outer", Refuses);
        test.Add("filters run before any finally", "abFfc", BeforeFinally);
        test.Add("filters in order, inner first", "1234", InOrder);
        test.Add("a filter that throws refuses", "outer", Throws);
        test.Add("a filter that catches its own", "inner", CatchesItsOwn);
        test.Add("a filter sees and changes the method's variables", "11", SeesVariables);
        test.Add("a filter that throws deep down", "ok", ThrowsDeep);
    }

    private static string Accepts()
    {
        try
        {
            Steps.ThrowIf(true, new OwnException("x", 5));
            return "nothing";
        }
        catch (OwnException exception) when (exception.Number == 4)
        {
            return "wrong";
        }
        catch (OwnException exception) when (exception.Number == 5)
        {
            return $"accepted {exception.Number}";
        }
    }

    private static string Refuses()
    {
        try
        {
            try
            {
                Steps.Throw("x");
                return "nothing";
            }
            catch (InvalidOperationException exception) when (exception.Message == "y")
            {
                return "inner";
            }
        }
        catch (InvalidOperationException)
        {
            return "outer";
        }
    }

    private static string BeforeFinally()
    {
        Steps steps = new();
        try
        {
            InnerFinally(steps);
        }
        catch (InvalidOperationException) when (steps.Ask("F", true))
        {
            steps.Note("c");
        }

        return steps.ToString();
    }

    private static void InnerFinally(Steps steps)
    {
        try
        {
            steps.Note("a");
            try
            {
                steps.Note("b");
                Steps.Throw("x");
            }
            finally
            {
                steps.Note("f");
            }
        }
        catch (OwnException)
        {
            steps.Note("!");
        }
    }

    private static string InOrder()
    {
        Steps steps = new();
        try
        {
            try
            {
                Steps.Throw("x");
            }
            catch (InvalidOperationException) when (steps.Ask("1", false))
            {
            }
            catch (InvalidOperationException) when (steps.Ask("2", false))
            {
            }
        }
        catch (Exception) when (steps.Ask("3", true))
        {
            steps.Note("4");
        }

        return steps.ToString();
    }

    private static string Throws()
    {
        try
        {
            try
            {
                Steps.Throw("x");
                return "nothing";
            }
            catch (InvalidOperationException) when (Steps.Descend(2, new OwnException("in a filter")) > 0)
            {
                return "inner";
            }
        }
        catch (InvalidOperationException)
        {
            return "outer";
        }
    }

    private static string CatchesItsOwn()
    {
        try
        {
            Steps.Throw("x");
            return "nothing";
        }
        catch (InvalidOperationException) when (Steps.NameOf(() => Steps.Descend(2, new OwnException("y"))) == "OwnException")
        {
            return "inner";
        }
    }

    private static string SeesVariables()
    {
        int number = 10;
        try
        {
            Steps.Throw("x");
        }
        catch (InvalidOperationException) when (++number == 11)
        {
            return number.ToString();
        }

        return "nothing";
    }

    private static string ThrowsDeep()
    {
        for (int i = 0; i < 10; i++)
        {
            try
            {
                Steps.Descend(i, new OwnException("x", i));
            }
            catch (OwnException exception) when (Asks(exception, i))
            {
                return "accepted";
            }
            catch (OwnException exception) when (exception.Number == i)
            {
            }
        }

        return "ok";
    }

    private static bool Asks(OwnException exception, int levels)
    {
        try
        {
            Steps.Descend(levels, new InvalidOperationException("in a filter"));
            return true;
        }
        finally
        {
            exception.ToString();
        }
    }
}
