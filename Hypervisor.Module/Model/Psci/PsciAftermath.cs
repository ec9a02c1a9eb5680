namespace Hypervisor.Model.Psci;

/// <summary>What a VM's owner wants to follow when its guest powers the VM off or resets it, or crashes.</summary>
public enum PsciAftermath : byte
{
    /// <summary>The VM stays off.</summary>
    Stop,

    /// <summary>The VM starts again, as a reset has it.</summary>
    Restart,
}
