using Hypervisor.Model.Arm;

namespace Hypervisor.Model.SysRegs;

/// <summary>
/// The one place that decides what a trapped system register answers. What it does not list is UNDEFINED to the guest, as
/// registers of hidden features and implementation defined ones are. Debug and PMU registers read as zero and ignore
/// writes, because guests write some of them at boot before they have looked whether there is a PMU.
/// </summary>
/// <param name="identification">What the VM's CPUs show of themselves.</param>
public sealed class SysRegTable(IdRegisters identification)
{
    // ICC_SRE_EL1: system register access on, FIQ and IRQ bypass disabled; all three read as one.
    private const ulong IccSreValue = 0b111;

    // OSLSR_EL1.OSLM says that the OS lock is there; OSLK clear: it is open.
    private const ulong OslsrValue = 1 << 3;

    /// <param name="register">As the trap's syndrome names it.</param>
    public SysRegDecision Read(SysRegEncoding register)
    {
        if (IdRegisters.Contains(register))
        {
            return SysRegDecision.Read(identification.Read(register));
        }

        switch (register.Value)
        {
            case SysRegName.IccSreEl1:
                return SysRegDecision.Read(IccSreValue);
            case SysRegName.OslsrEl1:
                return SysRegDecision.Read(OslsrValue);
            case SysRegName.RevidrEl1:
            case SysRegName.AidrEl1:
                return SysRegDecision.Read(0);
            default:
                return IsZeroAndIgnored(register) ? SysRegDecision.Read(0) : SysRegDecision.Undefined;
        }
    }

    /// <param name="register">As the trap's syndrome names it.</param>
    /// <param name="value">What the guest writes.</param>
    public SysRegDecision Write(SysRegEncoding register, ulong value)
    {
        switch (register.Value)
        {
            case SysRegName.IccSgi1rEl1:
                return SysRegDecision.SendSgi(value, group: 1);
            case SysRegName.IccSgi0rEl1:
                return SysRegDecision.SendSgi(value, group: 0);

            // With one security state there is no other group 1 to send to (IHI0069 12.2.3).
            case SysRegName.IccAsgi1rEl1:
            case SysRegName.IccSreEl1:
                return SysRegDecision.Done;
            default:
                return IsZeroAndIgnored(register) ? SysRegDecision.Done : SysRegDecision.Undefined;
        }
    }

    private static bool IsZeroAndIgnored(SysRegEncoding register) =>
        register.Value == SysRegName.ActlrEl1 || IsDebug(register) || IsPerformanceMonitor(register);

    /// <summary>The self-hosted debug registers that MDCR_EL2.TDA, TDOSA and TDRA trap (DDI0487 D24.3).</summary>
    private static bool IsDebug(SysRegEncoding register) => (register.Op0, register.Op1, register.Crn) switch
    {
        // Op2 4 to 7 are breakpoints and watchpoints 0 to 15; below that MDCCINT, MDSCR, OSDTRRX, OSDTRTX, OSECCR.
        (2, 0, 0) => register.Op2 >= 4
            || (register.Crm == 2 && register.Op2 is 0 or 2)
            || (register.Crm is 0 or 3 or 6 && register.Op2 == 2),

        // MDRAR; OSLAR, OSLSR, OSDLR, DBGPRCR
        (2, 0, 1) => (register.Crm == 0 && register.Op2 == 0) || (register.Crm is 0 or 1 or 3 or 4 && register.Op2 == 4),

        // DBGCLAIMSET, DBGCLAIMCLR, DBGAUTHSTATUS
        (2, 0, 7) => register.Crm is 8 or 9 or 14 && register.Op2 == 6,

        // MDCCSR, DBGDTR, DBGDTRRX and DBGDTRTX
        (2, 3, 0) => register.Crm is 1 or 4 or 5 && register.Op2 == 0,
        _ => false,
    };

    /// <summary>The registers that MDCR_EL2.TPM traps: PMxx_EL0 and PMINTENSET/CLR_EL1, PMMIR_EL1; event counters and types.</summary>
    private static bool IsPerformanceMonitor(SysRegEncoding register) => (register.Op0, register.Op1, register.Crn) switch
    {
        (3, 3, 9) => register.Crm is >= 12 and <= 14,
        (3, 0, 9) => register.Crm == 14,
        (3, 3, 14) => register.Crm >= 8,
        _ => false,
    };
}
