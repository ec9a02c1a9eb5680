using Cosmos.Core;

namespace TestKernels;

/// <summary>The scheduler, its locks and the base library on all CPUs at once. With any command line it leaves out what depends on time.</summary>
public sealed class ProcessorsKernel : SelfTestKernel
{
    protected override void Declare(SelfTest test)
    {
        if (BootInfo.CommandLine.Length == 0)
        {
            PlacementChecks.DeclareTimed(test);
        }

        PlacementChecks.Declare(test);
        SharingChecks.Declare(test);
    }
}
