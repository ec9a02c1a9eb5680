using Cosmos.Core;
using Cosmos.System;

namespace CoreLib.SelfCheck.Kernel;

/// <summary>Runs the checks once, reports each that fails, and stops.</summary>
public sealed class SelfCheckKernel : Cosmos.System.Kernel
{
    protected override void Run()
    {
        Check check = Check.RunAll();
        foreach (string failure in check.Failures)
        {
            Log.Line(Log.Kernel, failure);
        }

        string summary = $"{check.Passed} checks of the base library passed, {check.Failures.Count} failed";
        Log.Line(Log.Kernel, summary);
        Stop(check.Failures.Count == 0 ? ExitStatus.Success : ExitStatus.Failed, summary);
    }
}
