using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>
/// Whether an interrupt is pending or active is seen and changed by another vCPU than the one that has it, while that one runs
/// (IHI0069 12.9, 12.11).
/// </summary>
internal sealed class InterruptStates : Scenario
{
    private const uint Other = 1;
    private const uint First = 3;
    private const uint Second = 4;
    private const uint Own = 6;
    private const uint Spi = 200;
    private const ulong Nothing = 1023;

    private const int ChecksOfSgis = 23;
    private const int ChecksOfSpi = 6;
    private const int ChecksOfBoth = 4;

    private readonly InterruptStateJob _job = new();

    public override string Title => "pending and active interrupts of another vCPU";

    public override int CheckCount(int vcpus) => vcpus > 1 ? 3 + ChecksOfSgis + ChecksOfSpi + ChecksOfBoth : 0;

    public override void Run(Conduit conduit, int vcpus)
    {
        ulong starts = CpuRecords.Of((int)Other).Starts;
        Secondaries.Assign(_job, conduit);
        Checks.Equal("CPU_ON of vCPU", Other, Psci.Success, Secondaries.TurnOn(conduit, (int)Other));
        Checks.True("starts, vCPU", Other, Secondaries.WaitForStart((int)Other, starts + 1));
        _job.Take();
        nuint registers = GuestGic.PrivateRegisters(Other);
        Mmio.Write32(registers + GicLayout.Isenabler, GicLayout.Bit(First) | GicLayout.Bit(Second));
        LookAtActive(registers);
        ChangeActive(registers);
        ChangePending(registers);
        Disable(registers);
        LookAtSpi(GuestGic.Distributor);
        LookAtEachOther();
        Mmio.Write32(registers + GicLayout.Icenabler, GicLayout.Bit(First) | GicLayout.Bit(Second));
        Secondaries.Leave();
        Checks.True("off, vCPU", Other, Secondaries.WaitForOff(conduit, (int)Other));
    }

    private void LookAtActive(nuint registers)
    {
        Send(First, Other);
        ExpectState(registers, First, isPending: true, isActive: false);
        Checks.Equal("takes an SGI", First, _job.Take());
        ExpectState(registers, First, isPending: false, isActive: true);
        Send(First, Other);
        ExpectState(registers, First, isPending: true, isActive: true);
        Checks.Equal("takes none that is active", Nothing, _job.Take());
    }

    private void ChangeActive(nuint registers)
    {
        Mmio.Write32(registers + GicLayout.Icactiver, GicLayout.Bit(First));
        ExpectState(registers, First, isPending: true, isActive: false);
        Checks.Equal("takes it when it is no longer active", First, _job.Take());
        _job.Deactivate(First);
        ExpectState(registers, First, isPending: false, isActive: false);
        Mmio.Write32(registers + GicLayout.Isactiver, GicLayout.Bit(First));
        Send(First, Other);
        Checks.Equal("takes none that was made active", Nothing, _job.Take());
        _job.Deactivate(First);
        Checks.Equal("takes it when it has ended that", First, _job.Take());
        _job.Deactivate(First);
    }

    private void ChangePending(nuint registers)
    {
        Send(Second, Other);
        Mmio.Write32(registers + GicLayout.Icpendr, GicLayout.Bit(Second));
        ExpectState(registers, Second, isPending: false, isActive: false);
        Checks.Equal("takes none that is no longer pending", Nothing, _job.Take());
        Mmio.Write32(registers + GicLayout.Ispendr, GicLayout.Bit(Second));
        Checks.Equal("takes one that was made pending", Second, _job.Take());
        _job.Deactivate(Second);
    }

    private void Disable(nuint registers)
    {
        Send(Second, Other);
        Mmio.Write32(registers + GicLayout.Icenabler, GicLayout.Bit(Second));
        ExpectState(registers, Second, isPending: true, isActive: false);
        Checks.Equal("takes none that is disabled", Nothing, _job.Take());
        Mmio.Write32(registers + GicLayout.Isenabler, GicLayout.Bit(Second));
        Checks.Equal("takes it when it is enabled", Second, _job.Take());
        _job.Deactivate(Second);
    }

    private void LookAtSpi(nuint distributor)
    {
        nuint group = distributor + GicLayout.BitWord(GicLayout.Igroupr, Spi);
        nuint pending = distributor + GicLayout.BitWord(GicLayout.Ispendr, Spi);
        nuint active = distributor + GicLayout.BitWord(GicLayout.Isactiver, Spi);
        uint bit = GicLayout.Bit(Spi);
        Mmio.Write32(group, Mmio.Read32(group) | bit);
        Mmio.Write64(distributor + GicLayout.GicdIrouter + (8 * Spi), Other);
        Mmio.Write32(distributor + GicLayout.BitWord(GicLayout.Isenabler, Spi), bit);
        Mmio.Write32(pending, bit);
        Checks.Equal("takes an SPI", Spi, _job.Take());
        Checks.Equal("the SPI is active", bit, Mmio.Read32(active) & bit);
        Mmio.Write32(distributor + GicLayout.BitWord(GicLayout.Icactiver, Spi), bit);
        Mmio.Write32(pending, bit);
        Checks.Equal("the SPI is pending", bit, Mmio.Read32(pending) & bit);
        Checks.Equal("takes the SPI again", Spi, _job.Take());
        Checks.Equal("the SPI is no longer pending", 0, Mmio.Read32(pending) & bit);
        _job.Deactivate(Spi);
        Checks.Equal("the SPI has ended", 0, Mmio.Read32(active) & bit);
        Mmio.Write32(distributor + GicLayout.BitWord(GicLayout.Icenabler, Spi), bit);
    }

    /// <summary>Both at once, and each has something that the other must be told.</summary>
    private void LookAtEachOther()
    {
        Mmio.Write32(GuestGic.PrivateRegisters(0) + GicLayout.Isenabler, GicLayout.Bit(Own));
        Send(Own, 0);
        Checks.Equal("takes its own SGI", Own, GicSystemRegisters.ReadIccIar1El1());
        Send(First, Other);
        Checks.Equal("takes the other's SGI", First, _job.Take());
        _job.Watch(Own);
        Checks.Equal("looks at what the other has active that find nothing", 0, (ulong)InterruptStateJob.CountMisses(Other, First));
        Checks.Equal("looks of the other that find nothing", 0, _job.Finish());
        GicSystemRegisters.WriteIccEoir1El1(Own);
        _job.Deactivate(First);
        Mmio.Write32(GuestGic.PrivateRegisters(0) + GicLayout.Icenabler, GicLayout.Bit(Own));
    }

    private static void Send(uint interruptId, uint vcpu)
    {
        GicSystemRegisters.WriteIccSgi1rEl1(GicLayout.SgiTo(vcpu) | GicLayout.SgiOf(interruptId));
        Barriers.Isb();
    }

    private static void ExpectState(nuint registers, uint interruptId, bool isPending, bool isActive)
    {
        uint bit = GicLayout.Bit(interruptId);
        Checks.Equal("pending, INTID", interruptId, isPending ? bit : 0, Mmio.Read32(registers + GicLayout.Ispendr) & bit);
        Checks.Equal("active, INTID", interruptId, isActive ? bit : 0, Mmio.Read32(registers + GicLayout.Isactiver) & bit);
    }
}
