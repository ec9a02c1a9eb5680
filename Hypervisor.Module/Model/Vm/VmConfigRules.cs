using System;
using System.Collections.Generic;

namespace Hypervisor.Model.Vm;

/// <summary>Which settings of a VM exclude or need each other, and which VMs cannot be together.</summary>
public static class VmConfigRules
{
    /// <summary>Looks at one VM.</summary>
    /// <param name="key">The key that should go, or needs another; empty when all is well.</param>
    /// <returns>One line that says what to leave out or to add, or an empty string.</returns>
    public static string Check(VmConfig config, out string key)
    {
        bool kernel = config.Kernel.Length > 0;
        bool rom = config.Rom.Length > 0;
        (key, string error) = (kernel, rom) switch
        {
            (true, true) => ("rom", "kernel and rom are both given; a VM starts from one of them, leave the other out"),
            _ when config.NamesGuest && !config.UsesEmbeddedGuest =>
                ("guest", "guest names an embedded guest while kernel or rom names a file; leave one of them out"),
            (false, _) when config.Initrd.Length > 0 => ("initrd", "initrd is given without kernel; add kernel or leave initrd out"),
            (false, _) when config.LoadAddress is not null => ("load", "load is given without kernel; add kernel or leave load out"),
            _ => ("", ""),
        };
        return error;
    }

    /// <summary>Whether a VM can stand behind others: its number and its names.</summary>
    /// <param name="before">Those that stand there already.</param>
    /// <param name="key">The key that is at fault, or "name"; empty when all is well.</param>
    /// <returns>One line that says what is wrong and what is allowed, or an empty string.</returns>
    public static string CheckBehind(IReadOnlyList<VmConfig> before, VmConfig config, out string key)
    {
        int count = config.Count;
        foreach (VmConfig other in before)
        {
            count += other.Count;
            if (SharesName(other, config, out string shared))
            {
                key = "name";
                return $"a VM called {shared} is there already; names differ, and not only in capitals";
            }
        }

        key = count > VmConfig.MaximumCount ? "count" : "";
        return count > VmConfig.MaximumCount ? $"with it there are {count} VMs; at most {VmConfig.MaximumCount} are allowed in all" : "";
    }

    /// <summary>All VMs of a file; returns the first thing that is wrong, or an empty string.</summary>
    internal static string Check(List<VmConfig> vms)
    {
        List<VmConfig> before = new();
        foreach (VmConfig config in vms)
        {
            string error = Check(config, out _);
            error = error.Length > 0 ? error : CheckBehind(before, config, out _);
            if (error.Length > 0)
            {
                return $"{config.Name}: {error}";
            }

            before.Add(config);
        }

        return "";
    }

    private static bool SharesName(VmConfig one, VmConfig other, out string name)
    {
        name = "";
        for (int i = 0; i < one.Count * other.Count; i++)
        {
            name = one.NameOf(i / other.Count);
            if (string.Equals(name, other.NameOf(i % other.Count), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
