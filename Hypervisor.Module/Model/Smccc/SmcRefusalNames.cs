namespace Hypervisor.Model.Smccc;

/// <summary>What an error says of each refusal.</summary>
public static class SmcRefusalNames
{
    public static string Of(SmcRefusal refusal) => refusal switch
    {
        SmcRefusal.Psci => "is PSCI, which is the hypervisor's under every policy",
        SmcRefusal.EntryPoint => "hands the firmware an entry point, which it would enter at EL2",
        SmcRefusal.Address => "hands the firmware an address, which it would use with its own rights",
        SmcRefusal.Machine => "changes the machine or its firmware",
        SmcRefusal.Hypervisor => "is the hypervisor's to answer",
        SmcRefusal.Trusted => "belongs to trusted software, which is handed addresses",
        SmcRefusal.Yielding => "is a yielding call, which would occupy the firmware",
        SmcRefusal.ReservedBits => "has reserved bits set",
        _ => "may be forwarded",
    };
}
