using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(PowerRelay))]
public static class PowerRelayImpl
{
    [PlugMethod(Assembler = typeof(PowerRelayStartAsm))]
    public static void Start(ulong hops) => throw null!;
}

public sealed class PowerRelayStartAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("GuestPowerRelay");
}

/// <summary>
/// One hop: x0 is how many are left, and the context id carries it on, so the vCPUs share no memory and need no MMU. On a
/// machine with several CPUs the other vCPU may still be on its way off: ALREADY_ON, so ask again.
/// </summary>
[ForceInclude, AsmLabel("GuestPowerRelay")]
public sealed class PowerRelayAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string ask = a.Local("ask");
        string done = a.Local("done");
        a.Cbz(X0, done);
        a.Sub(X19, X0, 1);
        a.Mrs(X20, SysReg.MpidrEl1);
        a.And(X20, X20, 1);
        a.Eor(X20, X20, 1);
        a.LoadAddress(X21, "GuestPowerRelay");

        a.Label(ask);
        a.LoadImmediate(X0, Psci.CpuOn64);
        a.Mov(X1, X20);
        a.Mov(X2, X21);
        a.Mov(X3, X19);
        a.Hvc(0);
        a.Yield();
        a.Cbnz(X0, ask);
        a.LoadImmediate(X0, Psci.CpuOff);
        a.Hvc(0);

        // The last hop's target has nobody to start.
        a.Label(done);
        a.B("GuestSecondaryEntry");
    }
}
