namespace TestKernels;

/// <summary>Exceptions: what C# promises, on the host and at EL2 alike; then what the kernel makes of them, on all CPUs.</summary>
public sealed class ExceptionsKernel : SelfTestKernel
{
    /// <summary>The checks that expect the same on the host.</summary>
    public static void DeclareAll(SelfTest test)
    {
        CatchChecks.Declare(test);
        FilterChecks.Declare(test);
        FinallyChecks.Declare(test);
        NestedChecks.Declare(test);
        SourceChecks.Declare(test);
        CallChecks.Declare(test);
        StateChecks.Declare(test);
        TextChecks.Declare(test);
    }

    protected override void Declare(SelfTest test)
    {
        DeclareAll(test);
        TraceChecks.Declare(test);
        ThreadChecks.Declare(test);
    }
}
