using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>x0 to x17 of a firmware call: arguments before it, results after it (SMCCC 1.2, 2.7).</summary>
[InlineArray(Count)]
public struct SmcArguments
{
    public const int Count = 18;

    private ulong _x0;
}
