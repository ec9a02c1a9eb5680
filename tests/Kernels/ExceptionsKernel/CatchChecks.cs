using System;

namespace TestKernels;

/// <summary>Which catch takes an exception, and that the program goes on behind it.</summary>
internal static class CatchChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("a catch in the same method", "boom", SameMethod);
        test.Add("three frames up", "abf", ThreeFramesUp);
        test.Add("a hundred frames up", "deep", () => Deep(100));
        test.Add("the first catch whose type fits", "own 1", FirstThatFits);
        test.Add("a catch of the base class takes the derived one", "derived", BaseTakesDerived);
        test.Add("a catch of another type lets it pass", "outer", OtherTypeLetsPass);
        test.Add("a catch of everything", "caught", CatchEverything);
        test.Add("the very object arrives", SameObject);
        test.Add("a loop of try and catch", 55, Loop);
        test.Add("a catch that returns a value", 7, Returns);
        test.Add("a catch that jumps out of loops", "0,1,2,", Jumps);
        test.Add("throw of null is a null reference", "NullReferenceException", () => Steps.NameOf(() => throw null!));
        test.Add("a throw expression", "ArgumentNullException", () => Steps.NameOf(() => Length(null)));
    }

    private static string SameMethod()
    {
        try
        {
            throw new InvalidOperationException("boom");
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static string ThreeFramesUp()
    {
        Steps steps = new();
        try
        {
            steps.Note("a");
            Outer(steps);
            steps.Note("c");
        }
        catch (InvalidOperationException)
        {
            steps.Note("f");
        }

        return steps.ToString();
    }

    private static void Outer(Steps steps)
    {
        Inner(steps);
        steps.Note("d");
    }

    private static void Inner(Steps steps)
    {
        steps.Note("b");
        Steps.Throw("boom");
        steps.Note("e");
    }

    private static string Deep(int levels)
    {
        try
        {
            return Steps.Descend(levels, new OwnException("deep")).ToString();
        }
        catch (OwnException exception)
        {
            return exception.Message;
        }
    }

    private static string FirstThatFits()
    {
        try
        {
            Steps.ThrowIf(true, new DerivedException("x"));
            return "nothing";
        }
        catch (InvalidOperationException)
        {
            return "wrong";
        }
        catch (OwnException exception)
        {
            return $"own {exception.Number}";
        }
        catch (Exception)
        {
            return "late";
        }
    }

    private static string BaseTakesDerived()
    {
        try
        {
            Steps.ThrowIf(true, new DerivedException("derived"));
            return "nothing";
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    private static string OtherTypeLetsPass()
    {
        try
        {
            try
            {
                Steps.Throw("outer");
                return "nothing";
            }
            catch (OwnException)
            {
                return "inner";
            }
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static string CatchEverything()
    {
        try
        {
            Steps.Throw("x");
            return "nothing";
        }
        catch
        {
            return "caught";
        }
    }

    private static bool SameObject()
    {
        OwnException thrown = new("same", 42);
        try
        {
            Steps.Descend(3, thrown);
            return false;
        }
        catch (OwnException caught)
        {
            return ReferenceEquals(thrown, caught) && caught.Number == 42;
        }
    }

    private static int Loop()
    {
        int sum = 0;
        for (int i = 1; i <= 10; i++)
        {
            try
            {
                Steps.ThrowIf(i % 2 == 0, new OwnException("even", i));
                sum += i;
            }
            catch (OwnException exception)
            {
                sum += exception.Number;
            }
        }

        return sum;
    }

    private static int Returns()
    {
        try
        {
            Steps.Throw("x");
            return 3;
        }
        catch (InvalidOperationException)
        {
            return 7;
        }
    }

    private static string Jumps()
    {
        string text = "";
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                try
                {
                    Steps.ThrowIf(j == 1, new OwnException("next"));
                    Steps.ThrowIf(i == 3, new InvalidOperationException("end"));
                    text += i + ",";
                }
                catch (OwnException)
                {
                    break;
                }
                catch (InvalidOperationException)
                {
                    goto End;
                }
            }
        }

    End:
        return text;
    }

    private static int Length(string? text) => (text ?? throw new ArgumentNullException(nameof(text))).Length;
}
