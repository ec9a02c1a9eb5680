using System;

namespace Hypervisor.Model.Extensions;

/// <summary>
/// On a kernel module: it <see cref="IHypervisor.OfferDevice">offers</see> a device of that name. The build keeps the names of a kernel's
/// modules, and the check of a manifest goes by them.
/// </summary>
/// <param name="name">As a VM's configuration has it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OffersDeviceAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
