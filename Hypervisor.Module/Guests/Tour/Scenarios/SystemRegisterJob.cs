using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Gives EL1 registers values of the vCPU's own and looks at them again a millisecond and a call later.</summary>
internal sealed class SystemRegisterJob(Conduit conduit) : SecondaryJob
{
    private const ulong HoldMicroseconds = 1000;

    private int _differences;

    /// <summary>Registers that changed, on all secondary vCPUs together.</summary>
    public int Differences => Volatile.Read(ref _differences);

    public override void Run(int vcpu)
    {
        Deadline deadline = Deadline.Generous;
        do
        {
            Write(vcpu);
            Psci.Call(conduit, Psci.Version);
            Deadline held = Deadline.After(HoldMicroseconds);
            while (!held.HasPassed)
            {
                CPU.Yield();
            }

            Interlocked.Add(ref _differences, CountChanged(vcpu));
        }
        while (!Secondaries.MayLeave && !deadline.HasPassed);
    }

    public static void Write(int vcpu)
    {
        ulong value = Value(vcpu);
        GuestRegisters.WriteTpidrEl0(value + 1);
        GuestRegisters.WriteTpidrroEl0(value + 2);
        GuestRegisters.WriteTpidrEl1(value + 3);
        GuestRegisters.WriteContextidrEl1((uint)value + 4);
        GuestRegisters.WriteSpEl0(value + 16);
        GuestRegisters.WriteElrEl1(value + 20);
        GuestRegisters.WriteFarEl1(value + 6);
        GuestRegisters.WriteCntpCvalEl0(value + 7);
        Barriers.Isb();
    }

    public static int CountChanged(int vcpu)
    {
        ulong value = Value(vcpu);
        int changed = 0;
        changed += GuestRegisters.ReadTpidrEl0() == value + 1 ? 0 : 1;
        changed += GuestRegisters.ReadTpidrroEl0() == value + 2 ? 0 : 1;
        changed += GuestRegisters.ReadTpidrEl1() == value + 3 ? 0 : 1;
        changed += GuestRegisters.ReadContextidrEl1() == (uint)value + 4 ? 0 : 1;
        changed += GuestRegisters.ReadSpEl0() == value + 16 ? 0 : 1;
        changed += GuestRegisters.ReadElrEl1() == value + 20 ? 0 : 1;
        changed += GuestRegisters.ReadFarEl1() == value + 6 ? 0 : 1;
        changed += GuestRegisters.ReadCntpCvalEl0() == value + 7 ? 0 : 1;
        return changed;
    }

    private static ulong Value(int vcpu) => 0x0000_1111_2222_3000 * (ulong)(vcpu + 1);
}
