namespace Hypervisor.Model.Smccc;

/// <summary>The calls of one service.</summary>
/// <param name="First">Function id without the SVE hint.</param>
/// <param name="Last">At least <paramref name="First"/>.</param>
public readonly record struct SmcccServiceRange(uint First, uint Last, ISmcccService Service)
{
    internal bool Contains(uint id) => id >= First && id <= Last;
}
