using System;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Cosmos.System;
using Cosmos.System.Threading;
using TestKernels;

[assembly: KernelModule(typeof(AlarmModule))]

namespace TestKernels;

/// <summary>Owns the machine's PL031 and takes its interrupt (DDI 0224 3.3).</summary>
[Offers(typeof(IAlarm))]
public sealed class AlarmModule : KernelModule, IAlarm
{
    private const uint Data = 0x00;
    private const uint Match = 0x04;
    private const uint Mask = 0x10;
    private const uint Clear = 0x1C;

    private readonly Event _rang = new();
    private MmioRegion? _clock;

    public override string Name => "alarm";

    public override void Start()
    {
        if (!BootInfo.DeviceTree.TryFindCompatible("arm,pl031"u8, out FdtNode node) || !node.TryGetReg(0, out FdtRange registers)
            || !node.TryGetProperty("interrupts"u8, out FdtProperty interrupts) || !interrupts.TryGetCell(1, out uint spi))
        {
            throw new InvalidOperationException("the machine has no PL031");
        }

        _clock = MmioRegion.Claim(Name, registers.Address, registers.Size);
        Interrupts.Register(GicLayout.FirstSpi + spi, OnInterrupt);
        KernelServices.Offer<IAlarm>(this);
    }

    public override void AllStarted() => Log.Line(Name, "all started");

    public override void Stop() => Log.Line(Name, "stops");

    public void WaitForASecond()
    {
        _rang.Reset();
        _clock!.Write32(Match, _clock.Read32(Data) + 1);
        _clock.Write32(Mask, 1);
        _rang.Wait();
    }

    private void OnInterrupt(uint interruptId)
    {
        _clock!.Write32(Clear, 1);
        _clock.Write32(Mask, 0);
        _rang.Set();
    }
}
