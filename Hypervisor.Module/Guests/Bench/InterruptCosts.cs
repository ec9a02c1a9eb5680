using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>What interrupts cost a guest that has them masked and looks for them: some twenty instructions of each figure are its own.</summary>
internal static class InterruptCosts
{
    private const ulong Count = 200;

    private const ulong GuestTimerInterrupt = 27;

    // Long enough for a vCPU to be asleep by then.
    private const ulong SleepMicroseconds = 50;

    /// <summary>Instructions from the write that sends an SGI to oneself until it is ended.</summary>
    public static ulong SelfIpi()
    {
        ulong start = Now();
        for (ulong i = 0; i < Count; i++)
        {
            GuestInterrupts.Send(0);
            GuestInterrupts.Take();
        }

        return Stopwatch.Nanoseconds(Now() - start, Count);
    }

    /// <summary>Instructions from arming a timer that is due at once until its interrupt is ended.</summary>
    public static ulong Timer()
    {
        ulong start = Now();
        for (ulong i = 0; i < Count; i++)
        {
            GuestRegisters.WriteCntvCvalEl0(0);
            GuestRegisters.WriteCntvCtlEl0(1);
            Barriers.Isb();
            TakeTimer();
        }

        return Stopwatch.Nanoseconds(Now() - start, Count);
    }

    /// <summary>Instructions from a timer's time until the instruction after WFI.</summary>
    public static ulong WfiWake()
    {
        ulong late = 0;
        for (ulong i = 0; i < Count; i++)
        {
            ulong due = Now() + Deadline.Ticks(SleepMicroseconds);
            GuestRegisters.WriteCntvCvalEl0(due);
            GuestRegisters.WriteCntvCtlEl0(1);
            Barriers.Isb();
            ulong now;
            do
            {
                CPU.WaitForInterrupt();
                now = GuestRegisters.ReadCntvctEl0();
            }
            while (now < due);
            late += now - due;
            TakeTimer();
        }

        return Stopwatch.Nanoseconds(late, Count);
    }

    /// <summary>Instructions, of both CPUs together, from an SGI to a vCPU that sleeps until its answer has come to this one, which slept too.</summary>
    public static ulong CrossIpi()
    {
        Psci.Call(Conduit.Hvc, Psci.CpuOn64, 1, SecondaryStart.EntryPoint(), Program.AnswerJob);
        GuestInterrupts.Await();
        ulong start = Now();
        for (ulong i = 0; i < Count; i++)
        {
            GuestInterrupts.Send(1);
            GuestInterrupts.Await();
        }

        ulong ticks = Now() - start;
        CpuOnCall.WaitUntilOff();
        return Stopwatch.Nanoseconds(ticks, Count);
    }

    /// <summary>On vCPU 1: says that it is there, and answers each SGI.</summary>
    public static void Answer()
    {
        GuestGic.Enable(vcpu: 1, uint.MaxValue);
        GuestInterrupts.Send(0);
        for (ulong i = 0; i < Count; i++)
        {
            GuestInterrupts.Await();
            GuestInterrupts.Send(0);
        }
    }

    /// <summary>The timer is off before its interrupt ends, else it comes again, and not before it is taken, else it may never come.</summary>
    private static void TakeTimer()
    {
        ulong taken = GicSystemRegisters.ReadIccIar1El1();
        while (taken != GuestTimerInterrupt)
        {
            taken = GicSystemRegisters.ReadIccIar1El1();
        }

        GuestRegisters.WriteCntvCtlEl0(0);
        Barriers.Isb();
        GicSystemRegisters.WriteIccEoir1El1(taken);
    }

    private static ulong Now()
    {
        Barriers.Isb();
        return GuestRegisters.ReadCntvctEl0();
    }
}
