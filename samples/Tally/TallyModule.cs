using Cosmos.System;
using Hypervisor.Model.Extensions;
using Tally;

[assembly: KernelModule(typeof(TallyModule))]

namespace Tally;

/// <summary>Puts the parts into the kernel and the hypervisor.</summary>
[DependsOn(typeof(IHypervisor))]
[Offers(typeof(ITally))]
[OffersDevice(DeviceName)]
public sealed class TallyModule : KernelModule
{
    /// <summary>What a VM's configuration calls the device.</summary>
    public const string DeviceName = "tally";

    private readonly TallyCounter _tally = new();
    private readonly PowerTally _power = new();

    public override string Name => "tally";

    public override void Start()
    {
        KernelServices.Offer<ITally>(_tally);

        IHypervisor hypervisor = KernelServices.Get<IHypervisor>();
        hypervisor.ServeCalls(TallyCalls.Add, TallyCalls.Last, new TallyCalls(_tally));
        hypervisor.OfferDevice(DeviceName, slot => new TallyDevice(_tally, slot.Interrupt));
        hypervisor.WatchPower(_power);

        KernelConsole.Commands.Add("tally", "shows the tally, or adds what is given to it", Run);
    }

    /// <summary>The machine is about to go off: the last word.</summary>
    public override void Stop() => Log.Line(Name, Report());

    private void Run(string[] words)
    {
        ulong amount = 0;
        if (words.Length > 1 || (words.Length == 1 && !ulong.TryParse(words[0], out amount)))
        {
            KernelConsole.Print("tally takes one number to add, or nothing");
            return;
        }

        _tally.Add(amount);
        KernelConsole.Print(Report());
    }

    private string Report() => $"total {_tally.Total}, vCPUs started {_power.Starts} times, VMs powered off {_power.Ends} times";
}
