using CoreLib.SelfCheck;

namespace TestKernels;

/// <summary>Ordinary C# at EL2: what the language and the base library promise holds there too.</summary>
public sealed class CoreLibKernel : SelfTestKernel
{
    /// <summary>All checks; they expect the same on the host.</summary>
    public static void DeclareAll(SelfTest test)
    {
        test.Add("the base library's own checks", "", () => string.Join("; ", Check.RunAll().Failures));
        BoxingChecks.Declare(test);
        DelegateChecks.Declare(test);
        DispatchChecks.Declare(test);
        FormatChecks.Declare(test);
        GenericChecks.Declare(test);
        IteratorChecks.Declare(test);
        MemoryChecks.Declare(test);
        NameChecks.Declare(test);
        PatternChecks.Declare(test);
        RecordChecks.Declare(test);
        StaticChecks.Declare(test);
    }

    protected override void Declare(SelfTest test) => DeclareAll(test);
}
