using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// Where exceptions end that nobody below catches: an interrupt handler's must not reach the thread that happened to be there.
/// </summary>
public static class ExceptionBarrier
{
    /// <summary>Makes the method with that code the one that no exception passes.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Set(nint code) => throw null!;
}
