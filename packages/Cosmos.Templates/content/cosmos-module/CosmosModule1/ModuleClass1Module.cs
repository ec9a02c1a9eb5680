using Cosmos.System;
using CosmosModule1;

[assembly: KernelModule(typeof(ModuleClass1Module))]

namespace CosmosModule1;

/// <summary>What the kernel starts. It acts; what to do is decided in classes that run on the host too.</summary>
public sealed class ModuleClass1Module : KernelModule
{
    public override string Name => "CosmosModule1";

    public override void Start() => Console.WriteLine(Greeting.From(Name));
}
