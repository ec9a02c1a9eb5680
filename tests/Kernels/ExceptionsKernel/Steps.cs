using System;
using System.Runtime.CompilerServices;

namespace TestKernels;

/// <summary>What happened, a letter for each step, and places to throw from that no compiler looks through.</summary>
internal sealed class Steps
{
    private string _letters = "";

    public override string ToString() => _letters;

    /// <summary>Notes a step.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Note(string letter) => _letters += letter;

    /// <summary>Notes a step; for filters.</summary>
    public bool Ask(string letter, bool answer)
    {
        Note(letter);
        return answer;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Throw(string message) => throw new InvalidOperationException(message);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ThrowIf(bool wanted, Exception exception)
    {
        if (wanted)
        {
            throw exception;
        }
    }

    /// <summary>Calls itself so often, then throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Descend(int levels, Exception exception) =>
        levels == 0 ? throw exception : Descend(levels - 1, exception) + 1;

    /// <summary>Runs something and says what it threw.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string NameOf(Action action)
    {
        try
        {
            action();
            return "nothing";
        }
        catch (Exception exception)
        {
            return Name(exception);
        }
    }

    /// <summary>The exceptions that the checks know, as the kernel has no reflection.</summary>
    public static string Name(Exception exception) => exception switch
    {
        NullReferenceException => nameof(NullReferenceException),
        IndexOutOfRangeException => nameof(IndexOutOfRangeException),
        DivideByZeroException => nameof(DivideByZeroException),
        OverflowException => nameof(OverflowException),
        InvalidCastException => nameof(InvalidCastException),
        ArrayTypeMismatchException => nameof(ArrayTypeMismatchException),
        TypeInitializationException => nameof(TypeInitializationException),
        ArgumentOutOfRangeException => nameof(ArgumentOutOfRangeException),
        ArgumentNullException => nameof(ArgumentNullException),
        FormatException => nameof(FormatException),
        InvalidOperationException => nameof(InvalidOperationException),
        OwnException => nameof(OwnException),
        _ => "another",
    };
}
