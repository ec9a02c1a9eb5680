using System;
using System.Collections.Generic;
using Cosmos.Core;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>What came with the kernel as its initrd: a cpio archive with vm.conf and the files it names, or nothing.</summary>
internal readonly unsafe struct VmFiles(PhysicalRange archive)
{
    private const string ConfigName = "vm.conf";

    /// <summary>Whether there is an archive at all; without one the defaults hold.</summary>
    public bool IsPresent => !archive.IsEmpty;

    private CpioArchive Archive => new(new ReadOnlySpan<byte>((void*)archive.Start, (int)archive.Length));

    /// <summary>The VMs of vm.conf, or the one that there is without it.</summary>
    /// <param name="error">When false is returned: what is wrong and how to mend it.</param>
    public bool TryReadConfig(out List<VmConfig> vms, out string error)
    {
        if (!IsPresent)
        {
            return VmConfigParser.TryParse(default, out vms, out error);
        }

        if (!Archive.HasMagic || !Archive.IsWhole)
        {
            vms = null!;
            error = "the initrd is not a whole cpio archive (newc): make it with ./cosmos run, or with cpio -o -H newc";
            return false;
        }

        return VmConfigParser.TryParse(Archive.TryFind(ConfigName, out CpioEntry entry) ? entry.Content : default, out vms, out error);
    }

    /// <summary>A file by the name that vm.conf gives it.</summary>
    public bool TryFind(string name, out GuestFile file)
    {
        bool found = Archive.TryFind(name, out CpioEntry entry);
        file = found ? new GuestFile(archive.Start + (ulong)entry.Offset, entry.Content.Length) : default;
        return found;
    }
}
