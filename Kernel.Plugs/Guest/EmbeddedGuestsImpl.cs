using System.Reflection;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

[Plug(TargetName = "Hypervisor.Machine.EmbeddedGuests, Hypervisor.Machine", IsOptional = true)]
public static class EmbeddedGuestsImpl
{
    [PlugMethod(Assembler = typeof(EmbeddedGuestSymbolAsm))]
    public static ulong TourStart() => throw null!;

    [PlugMethod(Assembler = typeof(EmbeddedGuestSymbolAsm))]
    public static ulong TourEnd() => throw null!;

    [PlugMethod(Assembler = typeof(EmbeddedGuestSymbolAsm))]
    public static ulong BenchStart() => throw null!;

    [PlugMethod(Assembler = typeof(EmbeddedGuestSymbolAsm))]
    public static ulong BenchEnd() => throw null!;
}

/// <summary>The symbols that the build puts around an embedded file: TourStart is <c>guest_tour_start</c>.</summary>
public sealed class EmbeddedGuestSymbolAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        string symbol = ((MethodInfo)aMethodInfo).Name.Replace("Start", "_start").Replace("End", "_end").ToLowerInvariant();
        aAssembler.LoadAddress(X0, "guest_" + symbol);
        aAssembler.Ret();
    }
}
