namespace Hypervisor.Model.Smccc;

/// <summary>
/// What the firmware below answers to ARCH_FEATURES for each workaround, as signed 32-bit values: 0 and 1 as in DEN0028,
/// -1 when it does not know the call, or when there is no firmware to ask.
/// </summary>
public struct FirmwareWorkarounds
{
    public int Workaround1;
    public int Workaround2;
    public int Workaround3;
    public int Workaround4;

    /// <summary>Nothing below offers any.</summary>
    public static FirmwareWorkarounds None => new() { Workaround1 = -1, Workaround2 = -1, Workaround3 = -1, Workaround4 = -1 };
}
