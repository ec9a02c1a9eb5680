namespace Hypervisor.Model.Smccc;

/// <summary>
/// What is true of the speculation weaknesses of the CPUs that a vCPU may run on, as ARCH_FEATURES tells it (DEN0028):
/// NOT_SUPPORTED, firmware has no remedy; 0, call the workaround; 1 or NOT_REQUIRED, there is no need. Hardware that says it is
/// safe needs no firmware; beyond that the firmware below is believed. Nothing is claimed that neither of them says.
/// </summary>
public sealed class CpuMitigations
{
    private const ulong NotNeededHere = 1;
    private const int Csv2Shift = 56;
    private const ulong Field = 0xF;

    // ID_AA64PFR0_EL1.CSV2: from 1 on, branch targets trained in one context do not steer another (CVE-2017-5715);
    // from 3 on, branch history does not either (CVE-2022-23960).
    private const ulong TargetsSafe = 1;
    private const ulong HistorySafe = 3;

    // MIDR_EL1: implementer Arm, and part numbers of cores that do not speculate so far.
    private const ulong ImplementerArm = 0x41;
    private const ulong CortexA53 = 0xD03;
    private const ulong CortexA35 = 0xD04;
    private const ulong CortexA55 = 0xD05;

    private readonly ulong _workaround1;
    private readonly ulong _workaround2;
    private readonly ulong _workaround3;
    private readonly ulong _workaround4;

    /// <summary>One CPU's.</summary>
    /// <param name="midr">MIDR_EL1.</param>
    /// <param name="pfr0">ID_AA64PFR0_EL1 of the CPU, not as a guest sees it.</param>
    /// <param name="firmware">The answers of the firmware below, asked on that CPU.</param>
    public CpuMitigations(ulong midr, ulong pfr0, FirmwareWorkarounds firmware)
    {
        ulong csv2 = (pfr0 >> Csv2Shift) & Field;
        bool inOrder = (midr >> 24 & 0xFF) == ImplementerArm && (midr >> 4 & 0xFFF) is CortexA53 or CortexA35 or CortexA55;
        _workaround1 = inOrder || csv2 >= TargetsSafe ? NotNeededHere : OfFirmware(firmware.Workaround1);
        _workaround2 = StoreBypass(inOrder, firmware.Workaround2);
        _workaround3 = inOrder || csv2 >= HistorySafe ? NotNeededHere : OfFirmware(firmware.Workaround3);
        _workaround4 = firmware.Workaround4 == 0 ? SmcccReturnCode.Success : SmcccReturnCode.NotSupported;
    }

    /// <summary>Those of a vCPU that may run on either's CPUs: of unlike answers the worse is true.</summary>
    public CpuMitigations(CpuMitigations one, CpuMitigations other)
    {
        _workaround1 = Worse(one._workaround1, other._workaround1);
        _workaround2 = Worse(one._workaround2, other._workaround2);
        _workaround3 = Worse(one._workaround3, other._workaround3);
        _workaround4 = Worse(one._workaround4, other._workaround4);
    }

    /// <summary>The answer for one workaround; NOT_SUPPORTED for any other function.</summary>
    public ulong Answer(SmcccFunction workaround) => workaround switch
    {
        SmcccFunction.Workaround1 => _workaround1,
        SmcccFunction.Workaround2 => _workaround2,
        SmcccFunction.Workaround3 => _workaround3,
        SmcccFunction.Workaround4 => _workaround4,
        _ => SmcccReturnCode.NotSupported,
    };

    /// <summary>Whether the guest's call must run in the firmware to have its effect. It takes no arguments and only flushes predictors.</summary>
    public bool RunsInFirmware(SmcccFunction workaround) =>
        workaround is SmcccFunction.Workaround1 or SmcccFunction.Workaround3 or SmcccFunction.Workaround4
        && Answer(workaround) == SmcccReturnCode.Success;

    /// <summary>
    /// Speculative store bypass (CVE-2018-3639). A firmware that can switch its remedy (0) keeps one state for a physical
    /// CPU, which vCPUs share: guests do not get at it, and are told of none. PSTATE.SSBS is theirs where there is one.
    /// </summary>
    private static ulong StoreBypass(bool inOrder, int firmware) =>
        inOrder || firmware is 1 or -2 ? SmcccReturnCode.NotRequired : SmcccReturnCode.NotSupported;

    /// <summary>No remedy is worse than one that must be called, and that is worse than no need: the call does no harm where there is none.</summary>
    private static ulong Worse(ulong one, ulong other)
    {
        if (one == SmcccReturnCode.NotSupported || other == SmcccReturnCode.NotSupported)
        {
            return SmcccReturnCode.NotSupported;
        }

        return one == SmcccReturnCode.Success ? one : other;
    }

    private static ulong OfFirmware(int answer) => answer is 0 or 1 ? (ulong)answer : SmcccReturnCode.NotSupported;
}
