using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// Where exceptions end that nobody below catches, in a panic: an interrupt handler's must not reach the thread that happened to be
/// there, and what throws with the scheduler locked must not leave it so.
/// </summary>
public static class ExceptionBarrier
{
    /// <summary>Makes the method with that code one that no exception passes. There is room for 16; it may not be inlined.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Add(nint code) => throw null!;
}
