namespace Hypervisor.Model.Vm;

/// <summary>Where the bytes of a segment come from.</summary>
public enum GuestSource
{
    Kernel,
    Initrd,
    Rom,
}
