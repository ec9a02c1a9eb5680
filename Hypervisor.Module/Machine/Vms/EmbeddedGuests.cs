using Hypervisor.Model.Vm;
using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The guests that the module brings along, as resources of its assembly.</summary>
internal static class EmbeddedGuests
{
    [ManifestResourceStream(ResourceName = "Guest.Tour.img")]
    private static readonly byte[] s_tour = null!;

    [ManifestResourceStream(ResourceName = "Guest.Bench.img")]
    private static readonly byte[] s_bench = null!;

    public static GuestFile Find(EmbeddedGuest guest) => GuestFile.FromArray(guest == EmbeddedGuest.Bench ? s_bench : s_tour);
}
