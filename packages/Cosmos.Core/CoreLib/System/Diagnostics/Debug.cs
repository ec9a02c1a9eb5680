using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Diagnostics;

/// <summary>Checks of debug builds.</summary>
public static class Debug
{
    /// <summary>Ends the kernel when the condition does not hold.</summary>
    [Conditional("DEBUG")]
    public static void Assert([DoesNotReturnIf(false)] bool condition) => Assert(condition, null);

    [Conditional("DEBUG")]
    [OverloadResolutionPriority(-1)]
    public static void Assert([DoesNotReturnIf(false)] bool condition, [CallerArgumentExpression(nameof(condition))] string? message = null)
    {
        if (!condition)
        {
            Fail(message);
        }
    }

    [Conditional("DEBUG")]
    [DoesNotReturn]
    public static void Fail(string? message) => throw new UnreachableException("Assertion failed. " + message);
}
