using System.Runtime.CompilerServices;
using Hypervisor.Model.Threads;

namespace Psci.Exploration.Steps;

/// <summary>The fields of the shipped <see cref="VmGathering"/>; its steps are public.</summary>
internal static class GatheringParts
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_request")]
    public static extern ref int Request(VmGathering gathering);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_arrived")]
    public static extern ref int Arrived(VmGathering gathering);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_round")]
    public static extern ref int Round(VmGathering gathering);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_over")]
    public static extern ref bool IsOver(VmGathering gathering);
}
