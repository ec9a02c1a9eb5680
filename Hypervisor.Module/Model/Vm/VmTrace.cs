namespace Hypervisor.Model.Vm;

/// <summary>What the console tells of a VM beside its own output.</summary>
public enum VmTrace : byte
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>vCPUs and the VM going up and down, and threads that park and leave it.</summary>
    Power,

    /// <summary>Each exit and each change of a thread's state.</summary>
    On,
}
