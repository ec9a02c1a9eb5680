using System;
using System.Collections.Generic;

namespace Hypervisor.Model.Devices;

/// <summary>The devices that modules offer to VMs, by the names that a VM's configuration has for them.</summary>
/// <param name="reserved">Names that devices of the hypervisor's own have.</param>
public sealed class GuestDeviceTypes(params string[] reserved)
{
    private const int MaximumNameLength = 32;

    private readonly List<string> _names = [];
    private readonly List<Func<DeviceSlot, GuestDevice>> _creators = [];

    /// <summary>In the order in which they were offered.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds a kind of device.</summary>
    /// <param name="name">1 to 32 letters, digits, <c>-</c> or <c>_</c>.</param>
    /// <param name="create">Makes the device of one VM.</param>
    /// <exception cref="ArgumentException">It is no name, or another device has it.</exception>
    public void Add(string name, Func<DeviceSlot, GuestDevice> create)
    {
        if (!IsName(name))
        {
            throw new ArgumentException($"'{name}' is no name for a device: give 1 to {MaximumNameLength} letters, digits, '-' or '_'");
        }

        if (IsOffered(name) || Array.IndexOf(reserved, name) >= 0)
        {
            throw new ArgumentException($"a device {name} is offered already; give this one another name");
        }

        _names.Add(name);
        _creators.Add(create);
    }

    public bool IsOffered(string name) => _names.Contains(name);

    /// <summary>Makes a device for a VM.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public GuestDevice Create(string name, DeviceSlot slot) => _creators[_names.IndexOf(name)](slot);

    private static bool IsName(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            {
                return false;
            }
        }

        return name.Length is >= 1 and <= MaximumNameLength;
    }
}
