using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>WFI ends when the virtual timer says so, and WFE ends. Later scenarios wait this way.</summary>
internal sealed class Waiting : Scenario
{
    private const ulong Microseconds = 2000;

    // SEVL, then WFE: the event is there, so WFE has nothing to wait for (Arm ARM D1.6.1).
    private const uint Sevl = 0xD503_20BF;
    private const uint Wfe = 0xD503_205F;

    public override string Title => "WFI and WFE";

    public override int CheckCount(int vcpus) => 4;

    public override void Run(Conduit conduit, int vcpus)
    {
        ulong start = GuestRegisters.ReadCntvctEl0();
        VirtualTimer.Arm(Microseconds);
        CPU.WaitForInterrupt();
        ulong ticks = GuestRegisters.ReadCntvctEl0() - start;
        Checks.True("WFI sleeps until the timer fires", ticks >= Deadline.Ticks(Microseconds));

        // A compare value that is long past: an emulator may set ISTATUS late when time passes it, but not when it is written.
        GuestRegisters.WriteCntvCvalEl0(0);
        CPU.WaitForInterrupt();
        Checks.Equal("WFI returns at once while the timer is pending: CNTV_CTL_EL0", 0b101, GuestRegisters.ReadCntvCtlEl0());
        VirtualTimer.Disarm();
        Checks.Equal("SEVL takes no exception", 0, CodeProbe.Run(Sevl));
        Checks.Equal("WFE takes no exception", 0, CodeProbe.Run(Wfe));
    }
}
