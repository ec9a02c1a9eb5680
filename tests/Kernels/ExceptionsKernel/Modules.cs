using Cosmos.System;

[assembly: KernelModule(typeof(TestKernels.FailingModule))]
[assembly: KernelModule(typeof(TestKernels.SoundModule))]

namespace TestKernels;

/// <summary>A module whose start fails, deep down.</summary>
public sealed class FailingModule : KernelModule
{
    public static bool HasStarted { get; private set; }

    public override string Name => "failing";

    public override void Start()
    {
        Steps.Descend(2, new OwnException("no such device"));
        HasStarted = true;
    }
}

/// <summary>A module that comes after it.</summary>
public sealed class SoundModule : KernelModule
{
    public static bool HasStarted { get; private set; }

    public override string Name => "sound";

    public override void Start() => HasStarted = true;
}
