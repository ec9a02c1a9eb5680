using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>
/// vCPUs 0 and 1 start each other in turn: who is started starts the other, then turns itself off. One hop is one CPU_ON,
/// one start and one CPU_OFF, and nobody polls meanwhile.
/// </summary>
public static class PowerRelay
{
    /// <summary>
    /// Begins with this vCPU. Does not return: after <paramref name="hops"/> hops the vCPU that was started last goes to
    /// <see cref="SecondaryStart.EntryPoint"/> with context id 0. That is this vCPU if the number is even.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Start(ulong hops) => throw null!;
}
