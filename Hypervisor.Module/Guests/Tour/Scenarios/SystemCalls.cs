using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>The calls on the whole VM, as far as one comes back from them; tests with guests of their own try the rest.</summary>
internal sealed class SystemCalls : Scenario
{
    private const ulong Ram = 0x4000_0000;

    public override string Title => "SYSTEM_SUSPEND, SYSTEM_RESET2, SYSTEM_OFF2, MEM_PROTECT";

    public override int CheckCount(int vcpus) => vcpus > 1 ? 24 : 21;

    public override void Run(Conduit conduit, int vcpus)
    {
        Refused(conduit, "reset type 1", Psci.SystemReset2, 1, 0);
        Refused(conduit, "reset type 0x7fffffff", Psci.SystemReset264, 0x7FFF_FFFF, 0);
        Refused(conduit, "a vendor's reset type", Psci.SystemReset264, 0x8000_0000, 0);
        Refused(conduit, "off type 2", Psci.SystemOff2, 2, 0);
        Refused(conduit, "off type 0x80000001", Psci.SystemOff264, 0x8000_0001, 0);
        Refused(conduit, "hibernation with a cookie", Psci.SystemOff2, 1, 1);
        Refused(conduit, "hibernation by 0 with a cookie", Psci.SystemOff264, 0, 1ul << 32);
        Protect(conduit);
        CheckRanges(conduit);
        if (vcpus > 1)
        {
            Secondaries.Assign(new CountingJob(), conduit);
            Checks.Equal("CPU_ON", Psci.Success, Secondaries.TurnOn(conduit, 1));
            Checks.Equal("SYSTEM_SUSPEND while another vCPU is on", Psci.Denied,
                Psci.Call(conduit, Psci.SystemSuspend64, PowerdownCall.EntryPoint()));
            Secondaries.Leave();
            Checks.True("off", Secondaries.WaitForOff(conduit, 1));
        }
    }

    private static void Protect(Conduit conduit)
    {
        Checks.Equal("MEM_PROTECT on", 0, Psci.Call(conduit, Psci.MemProtect, 1));
        Checks.Equal("MEM_PROTECT still on", 1, Psci.Call(conduit, Psci.MemProtect, 2));
        Checks.Equal("MEM_PROTECT off: the upper half is not looked at", 1, Psci.Call(conduit, Psci.MemProtect, 1ul << 32));
        Checks.Equal("MEM_PROTECT still off", 0, Psci.Call(conduit, Psci.MemProtect, 0));
    }

    private static void CheckRanges(Conduit conduit)
    {
        ulong size = GuestMachine.RamEnd - Ram;
        Range(conduit, "all of RAM", Ram, size, Psci.Success);
        Range(conduit, "the last byte of RAM", GuestMachine.RamEnd - 1, 1, Psci.Success);
        Range(conduit, "a byte more than RAM", Ram, size + 1, Psci.Denied);
        Range(conduit, "a byte before RAM", Ram - 1, 2, Psci.Denied);
        Range(conduit, "behind RAM", GuestMachine.RamEnd, 1, Psci.Denied);
        Range(conduit, "a device", 0x0900_0000, 0x1000, Psci.Denied);
        Range(conduit, "nothing", Ram, 0, Psci.Denied);
        Range(conduit, "round the address space", Ram, ulong.MaxValue, Psci.Denied);
        Range(conduit, "high", 1ul << 48, 0x1000, Psci.Denied);
        Checks.Equal("SMC32: the upper half is not looked at", Psci.Success,
            Psci.Call(conduit, Psci.MemProtectCheckRange, (1ul << 48) | Ram, (1ul << 32) | 1));
    }

    private static void Range(Conduit conduit, string name, ulong start, ulong length, ulong expected) =>
        Checks.Equal(name, start, expected, Psci.Call(conduit, Psci.MemProtectCheckRange64, start, length));

    private static void Refused(Conduit conduit, string name, ulong function, ulong type, ulong cookie) =>
        Checks.Equal(name, Psci.InvalidParameters, Psci.Call(conduit, function, type, cookie));
}
