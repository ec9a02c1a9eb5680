namespace Hypervisor.Model.Exits;

/// <summary>What a crash report says of each reason.</summary>
public static class VmCrashReasonNames
{
    public static string Of(VmCrashReason reason) => reason switch
    {
        VmCrashReason.VectorUnreachable => "the guest's exception vectors cannot be fetched",
        VmCrashReason.UnexpectedException => "an exception that no guest can cause",
        _ => "SError",
    };
}
