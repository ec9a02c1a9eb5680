namespace Hypervisor.Model.Smccc;

/// <summary>
/// What is true of the CPU's speculation weaknesses, as ARCH_FEATURES tells it (DEN0028): NOT_SUPPORTED, firmware has no
/// remedy; 0, call the workaround; 1 or NOT_REQUIRED, there is no need. Hardware that says it is safe needs no firmware;
/// beyond that the firmware below is believed. Nothing is claimed that neither of them says.
/// </summary>
/// <param name="midr">MIDR_EL1.</param>
/// <param name="pfr0">ID_AA64PFR0_EL1 of the CPU, not as a guest sees it.</param>
/// <param name="firmware">The answers of the firmware below.</param>
public sealed class CpuMitigations(ulong midr, ulong pfr0, FirmwareWorkarounds firmware)
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

    private readonly ulong _csv2 = (pfr0 >> Csv2Shift) & Field;
    private readonly bool _inOrder = (midr >> 24 & 0xFF) == ImplementerArm && (midr >> 4 & 0xFFF) is CortexA53 or CortexA35 or CortexA55;

    /// <summary>The answer for one workaround; NOT_SUPPORTED for any other function.</summary>
    public ulong Answer(SmcccFunction workaround) => workaround switch
    {
        SmcccFunction.Workaround1 => _inOrder || _csv2 >= TargetsSafe ? NotNeededHere : OfFirmware(firmware.Workaround1),
        SmcccFunction.Workaround2 => AnswerStoreBypass(),
        SmcccFunction.Workaround3 => _inOrder || _csv2 >= HistorySafe ? NotNeededHere : OfFirmware(firmware.Workaround3),
        SmcccFunction.Workaround4 => firmware.Workaround4 == 0 ? SmcccReturnCode.Success : SmcccReturnCode.NotSupported,
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
    private ulong AnswerStoreBypass()
    {
        bool needless = _inOrder || firmware.Workaround2 is 1 or -2;
        return needless ? SmcccReturnCode.NotRequired : SmcccReturnCode.NotSupported;
    }

    private static ulong OfFirmware(int answer) => answer is 0 or 1 ? (ulong)answer : SmcccReturnCode.NotSupported;
}
