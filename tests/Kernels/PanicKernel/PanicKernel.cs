using System;
using Cosmos.Core;
using Cosmos.System;

namespace TestKernels;

/// <summary>Ends as its command line says: with the named mistake, or well where the name is no mistake.</summary>
public sealed class PanicKernel : Cosmos.System.Kernel
{
    protected override void BeforeRun()
    {
        ReadOnlySpan<byte> wish = BootInfo.CommandLine;
        foreach ((string name, Action act) in Mistakes.All)
        {
            if (Matches(wish, name))
            {
                act();
                Log.Line(Log.Kernel, $"{name}: nothing happened");
                return;
            }
        }

        Log.Line(Log.Kernel, "the command line names no mistake");
    }

    protected override void Run() => Stop();

    private static bool Matches(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length != name.Length)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
