namespace Hypervisor.Model.Smccc;

/// <summary>
/// Which calls may reach the firmware at all, whatever a policy or a rule says. Firmware serves whoever calls it as if EL2
/// itself had asked: an address is the machine's, an entry point is entered at EL2. So the rule is a list of what is let
/// through, and all else stays here, new calls of later specifications included.
/// </summary>
public static class SmcForwarding
{
    // TRNG (DEN0098) is the only standard service that takes no address and changes nothing.
    private const uint TrngFirst = 0x50;
    private const uint TrngLast = 0x53;

    // TF-A's services in the SiP range: state switch enters an address at EL2 in AArch32, DebugFS reads and writes memory
    // at one, and the NPU's driver lets a device do so.
    private const uint SipStateSwitch = 0x20;
    private const uint SipDebugFs = 0x30;
    private const uint SipNpuFirst = 0x50;
    private const uint SipNpuLast = 0x6F;

    /// <summary>Whether a call may be forwarded.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    public static bool IsAllowed(SmcccFunctionId id) => RefusalOf(id) == SmcRefusal.None;

    /// <summary>Why a call is never forwarded.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    public static SmcRefusal RefusalOf(SmcccFunctionId id)
    {
        if (!id.IsFast)
        {
            return SmcRefusal.Yielding;
        }

        if (id.HasReservedBits)
        {
            return SmcRefusal.ReservedBits;
        }

        return id.Owner switch
        {
            SmcccOwner.Cpu or SmcccOwner.Oem => SmcRefusal.None,
            SmcccOwner.Sip => id.Number switch
            {
                SipStateSwitch => SmcRefusal.EntryPoint,
                SipDebugFs or (>= SipNpuFirst and <= SipNpuLast) => SmcRefusal.Address,
                _ => SmcRefusal.None,
            },
            SmcccOwner.StandardSecure => OfStandardService(id.Number),
            SmcccOwner.Architecture or SmcccOwner.StandardHypervisor or SmcccOwner.VendorHypervisor => SmcRefusal.Hypervisor,
            _ => SmcRefusal.Trusted,
        };
    }

    /// <summary>
    /// DEN0022: PSCI from 0x00; DEN0054: SDEI from 0x20; DEN0060: MM from 0x40; DEN0077: FF-A from 0x60; above it DRTM, PCI
    /// configuration, realm management and live activation of firmware, of which each acts on the machine.
    /// </summary>
    private static SmcRefusal OfStandardService(uint number) => number switch
    {
        < 0x20 => SmcRefusal.Psci,
        < 0x40 => SmcRefusal.EntryPoint,
        >= TrngFirst and <= TrngLast => SmcRefusal.None,
        < 0xF0 => SmcRefusal.Address,
        _ => SmcRefusal.Machine,
    };
}
