using Cosmos.System;
using CosmosModule1;
using Hypervisor.Model.Extensions;

[assembly: KernelModule(typeof(ModuleClass1Module))]

namespace CosmosModule1;

/// <summary>Started by the kernel, after the hypervisor. It puts the parts in their places; what they decide runs on the host too.</summary>
[DependsOn(typeof(IHypervisor))]
[OffersDevice(Device)]
public sealed class ModuleClass1Module : KernelModule
{
    /// <summary>What a VM's configuration calls the device.</summary>
    public const string Device = "ModuleDevice1";

    private readonly Counter _counter = new();

    public override string Name => "CosmosModule1";

    public override void Start()
    {
        IHypervisor hypervisor = KernelServices.Get<IHypervisor>();
        hypervisor.ServeCalls(CounterCalls.Add, CounterCalls.Last, new CounterCalls(_counter));
        hypervisor.OfferDevice(Device, slot => new CounterDevice(_counter));
    }

    public override void Stop() => Log.Line(Name, $"counted to {_counter.Total}");
}
