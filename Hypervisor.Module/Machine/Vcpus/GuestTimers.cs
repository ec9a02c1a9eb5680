using System.Runtime.CompilerServices;
using Cosmos.Core;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>
/// The virtual and the EL1 physical timer of whichever vCPU is in a CPU, and their physical interrupts (Arm ARM D12.2): both timers are
/// the hardware's own, so a guest reads and sets them without an exit.
/// </summary>
internal static class GuestTimers
{
    // CNTV_CTL_EL0 and CNTP_CTL_EL0 (Arm ARM D24.8): ENABLE 0, IMASK 1, ISTATUS 2.
    private const ulong Enabled = 1;
    private const ulong EnabledOrMasked = 3;
    private const ulong Raised = 5;
    private const ulong RaisedBits = 7;

    /// <summary>The PPI that BSA 1.0 table 3 assigns to the GIC's maintenance interrupt.</summary>
    private const uint MaintenanceInterruptId = 25;

    /// <summary>Takes the interrupts on all CPUs. Each is to be enabled in each of them by <see cref="EnableHere"/>.</summary>
    public static void Install()
    {
        // Lambdas, as a delegate to a static method itself is called by way of a thunk.
        Interrupts.RegisterKept(GuestPhysicalMap.VirtualTimerIntid, static interruptId => OnTimer(interruptId));
        Interrupts.RegisterKept(GuestPhysicalMap.PhysicalTimerIntid, static interruptId => OnTimer(interruptId));
        Interrupts.Register(MaintenanceInterruptId, OnMaintenance);
    }

    /// <summary>Lets the interrupts through to the CPU that calls.</summary>
    public static void EnableHere()
    {
        Cosmos.Core.Gic.Enable(GuestPhysicalMap.VirtualTimerIntid);
        Cosmos.Core.Gic.Enable(GuestPhysicalMap.PhysicalTimerIntid);
        Cosmos.Core.Gic.Enable(MaintenanceInterruptId);
    }

    /// <summary>Whether the timer with that PPI, of the vCPU in this CPU, has its line high.</summary>
    public static bool IsRaised(int interruptId) => (ControlOf(interruptId) & RaisedBits) == Raised;

    /// <summary>When the first of the timers of the vCPU in this CPU is due: a value of the physical counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Deadline(ulong counterOffset)
    {
        ulong deadline = GenericTimer.Never;
        if ((GuestRegisters.ReadCntpCtlEl0() & EnabledOrMasked) == Enabled)
        {
            deadline = GuestRegisters.ReadCntpCvalEl0();
        }

        if ((GuestRegisters.ReadCntvCtlEl0() & EnabledOrMasked) == Enabled)
        {
            ulong due = GuestRegisters.ReadCntvCvalEl0() + counterOffset;
            deadline = due < deadline ? due : deadline;
        }

        return deadline;
    }

    /// <summary>Nobody's timers run in this CPU.</summary>
    public static void Stop()
    {
        GuestRegisters.WriteCntvCtlEl0(0);
        GuestRegisters.WriteCntpCtlEl0(0);

        // The lines follow the registers only now; an interrupt that is deactivated after this does not come again.
        Barriers.Isb();
    }

    private static ulong ControlOf(int interruptId) =>
        interruptId == GuestPhysicalMap.VirtualTimerIntid ? GuestRegisters.ReadCntvCtlEl0() : GuestRegisters.ReadCntpCtlEl0();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnTimer(uint interruptId)
    {
        if (VcpuLoader.Loaded is { } vcpu)
        {
            vcpu.Vm.Interrupts.Link(vcpu, interruptId);
        }
        else
        {
            Interrupts.Deactivate(interruptId);
        }
    }

    private static void OnMaintenance(uint interruptId) => VcpuLoader.Loaded?.Vm.Interrupts.Maintain(VcpuLoader.Loaded);
}
