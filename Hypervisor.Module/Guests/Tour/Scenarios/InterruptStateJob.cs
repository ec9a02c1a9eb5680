using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>
/// Takes interrupts by a look at the CPU interface when it is told to. Between orders it spins without an exit, so only another vCPU's
/// access can bring out what its list registers hold. Ending one only drops its priority: it stays active (IHI0069 4.8.1).
/// </summary>
internal sealed class InterruptStateJob : SecondaryJob
{
    /// <summary>How often <see cref="Watch"/> looks.</summary>
    public const int Looks = 100;

    private const ulong EoiModeDrop = 2;

    private int _order;
    private ulong _answer;

    private enum Order
    {
        None,
        Take,
        Deactivate,
        Watch,
    }

    /// <summary>On the boot vCPU: the INTID of what the other vCPU takes, or 1023.</summary>
    public ulong Take() => Give(Order.Take, 0);

    /// <summary>On the boot vCPU: has the other vCPU deactivate an interrupt.</summary>
    public void Deactivate(uint interruptId) => Give(Order.Deactivate, interruptId);

    /// <summary>On the boot vCPU: has the other vCPU look at an active bit of the boot vCPU's again and again. See <see cref="Finish"/>.</summary>
    public void Watch(uint interruptId) => Begin(Order.Watch, interruptId);

    /// <summary>On the boot vCPU: waits for the end of an order, without giving the CPU away.</summary>
    public ulong Finish()
    {
        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref _order) != (int)Order.None && !deadline.HasPassed)
        {
            CPU.Yield();
        }

        return Volatile.Read(ref _answer);
    }

    /// <summary>How many looks of several at an active bit find it clear.</summary>
    public static int CountMisses(uint vcpu, uint interruptId)
    {
        int misses = 0;
        for (int i = 0; i < Looks; i++)
        {
            uint active = Mmio.Read32(GuestGic.PrivateRegisters(vcpu) + GicLayout.Isactiver);
            misses += (active & GicLayout.Bit(interruptId)) != 0 ? 0 : 1;
        }

        return misses;
    }

    public override void Run(int vcpu)
    {
        GuestGic.Enable((uint)vcpu, 0);
        GicSystemRegisters.WriteIccCtlrEl1(EoiModeDrop);
        Barriers.Isb();
        Deadline deadline = Deadline.Generous;
        while (!Secondaries.MayLeave && !deadline.HasPassed)
        {
            Order order = (Order)Volatile.Read(ref _order);
            if (order == Order.None)
            {
                CPU.Yield();
            }
            else
            {
                Volatile.Write(ref _answer, Obey(order, (uint)Volatile.Read(ref _answer)));
                Volatile.Write(ref _order, (int)Order.None);
            }
        }
    }

    private static ulong Obey(Order order, uint interruptId)
    {
        switch (order)
        {
            case Order.Take:
                ulong taken = GicSystemRegisters.ReadIccIar1El1();
                if (taken < GicLayout.FirstSpecial)
                {
                    GicSystemRegisters.WriteIccEoir1El1(taken);
                }

                return taken;
            case Order.Deactivate:
                GicSystemRegisters.WriteIccDirEl1(interruptId);
                Barriers.Isb();
                return interruptId;
            default:
                return (ulong)CountMisses(0, interruptId);
        }
    }

    private ulong Give(Order order, uint interruptId)
    {
        Begin(order, interruptId);
        return Finish();
    }

    private void Begin(Order order, uint interruptId)
    {
        Volatile.Write(ref _answer, interruptId);
        Volatile.Write(ref _order, (int)order);
    }
}
