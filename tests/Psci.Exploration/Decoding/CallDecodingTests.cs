using FsCheck;
using FsCheck.Fluent;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Psci.Exploration.Steps;
using Xunit;

namespace Psci.Exploration.Decoding;

/// <summary>What holds of every call whatever its registers hold (DEN0028, DEN0022 5.1).</summary>
public sealed class CallDecodingTests
{
    private const ulong SveHint = 1ul << 16;
    private const ulong UpperHalf = 0xFFFF_FFFF_0000_0000;
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void OnlyW0WithoutTheSveHintNamesTheFunction() => Check((x0, x1, x2) =>
    {
        ulong named = PsciId(x0);
        return Call(named, x1, x2).Equals(Call(named | (x0 & UpperHalf) | (x1 & SveHint), x1, x2));
    });

    [Fact]
    public void NarrowCallsDropTheUpperHalves() => Check((x0, x1, x2) =>
    {
        ulong narrow = PsciId(x0) & 0x8400_001F;
        return Call(narrow, x1, x2).Equals(Call(narrow, (uint)x1, (uint)x2));
    });

    [Fact]
    public void UnknownIdsAreNotSupported() => Check((x0, x1, x2) =>
    {
        uint id = (uint)PsciId(x0);
        return PsciFunctionTable.Implements(id, PsciVersion.V13) || id == PsciFunctionId.CpuOff64 || Call(id, x1, x2) == ((long)PsciReturnCode.NotSupported, ExitReason.Hypercall);
    });

    [Fact]
    public void CpuOnChecksItsTargetFirstThenItsEntryPoint() => Check((x0, x1, x2) =>
    {
        // Near what is right half of the time, or no call would be good.
        ulong target = (x0 & 1) != 0 ? x1 : x1 & 7;
        ulong entry = (x0 & 2) != 0 ? x2 : Product.RamStart + (x2 & 0xFFFF);
        PsciReturnCode expected = target > 3 ? PsciReturnCode.InvalidParameters
            : (entry & 3) != 0 || entry - Product.RamStart >= Product.RamSize ? PsciReturnCode.InvalidAddress
            : target == 0 ? PsciReturnCode.AlreadyOn
            : PsciReturnCode.Success;
        return Call(0xC400_0003, target, entry).X0 == (long)expected;
    });

    [Fact]
    public void OtherRegistersStay() => Check((x0, x1, x2) =>
    {
        VcpuContext context = default;
        RegisterWords.Of(ref context.Registers).Fill(x2);
        context.Registers.X[0] = PsciId(x0);
        context.Registers.X[1] = x1;
        context.Exit.Esr = ((ulong)ExceptionClass.Smc64 << EsrEl2.EcShift) | EsrEl2.IlBit;
        ExitRouter.Route(ref context, Booted()[0]);
        bool same = context.Registers.X[1] == x1 && context.Registers.Pc == x2 + 4 && context.Registers.Pstate == x2;
        for (int i = 2; i < GeneralRegisters.Count; i++)
        {
            same &= context.Registers.X[i] == x2;
        }

        return same;
    });

    /// <summary>Nothing that a guest can bring about is an error of ours.</summary>
    [Fact]
    public void NoSyndromeThrows() => Check((esr, far, x0) =>
    {
        VcpuContext context = default;
        context.Exit = new RawExit { Kind = (RawExitKind)(far & 3), Esr = esr, Far = far, Hpfar = x0 };
        context.Registers.X[0] = x0;
        context.Registers.Pstate = far;
        ExitOutcome outcome = ExitRouter.Route(ref context, Booted()[0]);
        return outcome.Reason <= ExitReason.VmCrash;
    });

    private static void Check(System.Func<ulong, ulong, ulong, bool> holds) => FsCheck.Check.One(
        s_config,
        Prop.ForAll<DoNotSize<ulong>, DoNotSize<ulong>, DoNotSize<ulong>>((a, b, c) => holds(a.Item, b.Item, c.Item)));

    /// <summary>An id in one of PSCI's ranges.</summary>
    private static ulong PsciId(ulong bits) => 0x8400_0000 | (bits & 0x4000_001F);

    private static PsciVm Booted() => Started().Vm;

    private static (long X0, ExitReason Reason) Call(ulong id, ulong x1, ulong x2) => Started().Call(0, id, x1, x2);

    /// <summary>Four vCPUs, of which vCPU 0 is on.</summary>
    private static Product Started()
    {
        Product product = new(4);
        product.Vm.Boot(Product.EntryOf(0), 0);
        VcpuContext context = default;
        Assert.True(product.Vm[0].TryStart(ref context));
        return product;
    }
}
