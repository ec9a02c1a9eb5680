using Hypervisor.Model.Vm;
using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The guests inside the kernel image (Hypervisor.Module.props), by their linker symbols.</summary>
public static class EmbeddedGuests
{
    [PlugMethod(PlugRequired = true)]
    public static ulong TourStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong TourEnd() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong BenchStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong BenchEnd() => throw null!;

    internal static GuestFile Find(EmbeddedGuest guest) => guest == EmbeddedGuest.Bench
        ? new GuestFile(BenchStart(), (int)(BenchEnd() - BenchStart()))
        : new GuestFile(TourStart(), (int)(TourEnd() - TourStart()));
}
