namespace Hypervisor.Model.Exits;

/// <summary>Why a VM cannot go on.</summary>
public enum VmCrashReason : byte
{
    /// <summary>The exception vectors of the guest lie where it cannot fetch: it would fault for ever without an instruction.</summary>
    VectorUnreachable,

    /// <summary>An exception class that can only come from EL2 or EL3 themselves.</summary>
    UnexpectedException,

    /// <summary>An asynchronous external abort: hardware lost an access, and no one can say whose.</summary>
    SystemError,
}
