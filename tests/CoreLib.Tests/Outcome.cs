using System;

namespace CoreLib.Tests;

/// <summary>What a call gave: its value, or the name of what it threw.</summary>
internal static class Outcome
{
    public static string Of<T>(Func<T> call)
    {
        try
        {
            return call()?.ToString() ?? "null";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }
}
