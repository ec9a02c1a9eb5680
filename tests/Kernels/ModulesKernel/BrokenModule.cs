using System;
using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using TestKernels;

[assembly: KernelModule(typeof(DependentModule))]
[assembly: KernelModule(typeof(BrokenModule))]

namespace TestKernels;

/// <summary>Fails to start as the command line says: each by a mistake that a module may make.</summary>
public sealed class BrokenModule : KernelModule
{
    public override string Name => "broken";

    public override void Start()
    {
        ReadOnlySpan<byte> mistake = BootInfo.CommandLine;
        if (mistake.SequenceEqual("throw"u8))
        {
            throw new InvalidOperationException("broken on purpose");
        }
        else if (mistake.SequenceEqual("claim"u8))
        {
            MmioRegion.Claim(Name, Pl011.Base, 0x1000);
        }
        else if (mistake.SequenceEqual("command"u8))
        {
            KernelConsole.Commands.Add("help", "helps in another way", _ => { });
        }
        else if (mistake.SequenceEqual("service"u8))
        {
            KernelServices.Get<IDisposable>();
        }
        else if (mistake.SequenceEqual("work"u8))
        {
            KernelWork.Begin();
            Log.Line(Name, $"{1 / KernelThreads.Take().AsSpan(0, 0).Length}");
        }
    }

    public override void AllStarted() => Log.Line(Name, "all started");

    public override void Stop() => Log.Line(Name, "stops");
}

/// <summary>Cannot do without <see cref="BrokenModule"/>.</summary>
[DependsOn(typeof(BrokenModule))]
public sealed class DependentModule : KernelModule
{
    public override string Name => "dependent";

    public override void Start()
    {
    }

    public override void AllStarted() => Log.Line(Name, "all started");

    public override void Stop() => Log.Line(Name, "stops");
}
