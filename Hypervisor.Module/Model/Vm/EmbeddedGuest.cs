namespace Hypervisor.Model.Vm;

/// <summary>Guests that the kernel image carries.</summary>
public enum EmbeddedGuest
{
    /// <summary>Tours PSCI by both conduits and checks every answer.</summary>
    Tour,

    /// <summary>Measures the cost of exits.</summary>
    Bench,
}
