using System;

namespace Hypervisor.Model.Vm;

/// <summary>
/// The names by which a VM is given devices. The GIC, the timers and the UART every VM has, and a disk comes with its image; the kernel's
/// modules may offer more names.
/// </summary>
public static class VmDeviceNames
{
    /// <summary>PL031.</summary>
    public const string RealTimeClock = "rtc";

    public const string VirtioConsole = "virtio-console";
    public const string VirtioEntropy = "virtio-rng";

    /// <summary>The most devices that one VM is given by name.</summary>
    public const int MaximumCount = 16;

    /// <summary>Characters that a name may have.</summary>
    public const int MaximumLength = 32;

    private static readonly string[] s_builtIn = [RealTimeClock, VirtioConsole, VirtioEntropy];

    /// <summary>Those that need no module; a VM whose configuration does not say has them all.</summary>
    public static ReadOnlySpan<string> BuiltIn => s_builtIn;

    /// <summary>Whether names could be names; whether anybody offers them is for <see cref="Check"/>.</summary>
    /// <returns>What is allowed, or an empty string.</returns>
    public static string CheckForm(string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length > MaximumLength || !VmConfigValue.IsWord(names[i]))
            {
                return $"give names of devices, each of 1 to {MaximumLength} letters, digits, '-' or '_', e.g. {RealTimeClock},{VirtioConsole}";
            }

            if (Array.IndexOf(names, names[i]) < i)
            {
                return $"{names[i]} is given twice; a VM has one of each";
            }
        }

        return names.Length > MaximumCount ? $"give at most {MaximumCount} devices" : "";
    }

    /// <summary>Whether all devices of a VM are known.</summary>
    /// <param name="names">Of the VM.</param>
    /// <param name="offered">What modules offer; what is built in is known anyway.</param>
    /// <returns>What is wrong and what is allowed, or an empty string.</returns>
    public static string Check(string[] names, ReadOnlySpan<string> offered)
    {
        foreach (string name in names)
        {
            if (!Contains(s_builtIn, name) && !Contains(offered, name))
            {
                return $"there is no device {name}; the devices are {VmConfigValue.Enumerate([.. s_builtIn, .. offered])} (the UART is always there, and a disk comes with disk)";
            }
        }

        return "";
    }

    internal static bool Contains(ReadOnlySpan<string> names, string name)
    {
        foreach (string one in names)
        {
            if (one == name)
            {
                return true;
            }
        }

        return false;
    }
}
