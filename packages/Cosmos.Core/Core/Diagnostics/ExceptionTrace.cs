using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>The way of an exception as addresses, for reports that take no heap.</summary>
public static unsafe class ExceptionTrace
{
    /// <summary>The frames from the throw on: each the address of an instruction.</summary>
    /// <param name="exception">The reference to the object.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>The first of them, in the exception itself.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong* Of(nint exception, int* count) => throw null!;
}
