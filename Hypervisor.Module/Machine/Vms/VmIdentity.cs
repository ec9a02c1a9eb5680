namespace Hypervisor.Machine;

/// <summary>What a VM is known by among all VMs of the machine.</summary>
/// <param name="Name">Prefix of its lines on the console.</param>
/// <param name="Vmid">Tags its translations in the TLBs; from 1 on, as 0 is left to a CPU that has not run a guest yet.</param>
/// <param name="IsAlone">Whether it is the only one, and has the console for itself.</param>
internal readonly record struct VmIdentity(string Name, byte Vmid, bool IsAlone);
