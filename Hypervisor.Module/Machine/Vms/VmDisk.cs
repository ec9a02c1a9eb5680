using System;
using Cosmos.Core;
using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>A VM's disk: a copy of the archive's file in memory of its own, which keeps what is written to it over resets.</summary>
internal sealed unsafe class VmDisk : IBlockImage
{
    private readonly ulong _address;

    private VmDisk(ulong address, int length)
    {
        _address = address;
        Length = (ulong)length;
    }

    public ulong Length { get; }

    /// <summary>Makes the disk that vm.conf names.</summary>
    /// <param name="error">When null is returned: what is wrong and how to mend it.</param>
    public static VmDisk? Create(VmFiles files, string name, out string error)
    {
        if (!files.TryFind(name, out GuestFile file) || file.Length == 0)
        {
            error = $"disk={name}: the archive has no such file, or an empty one; add it, or correct the name in vm.conf";
            return null;
        }

        if (!PageAllocator.TryAllocate(((ulong)file.Length + Page.Size - 1) >> Page.Shift, Page.Size, out ulong address))
        {
            ulong free = (PageAllocator.FreePages << Page.Shift) >> 20;
            error = $"disk={name}: its {file.Length >> 20}M are more than the machine has in one piece ({free}M are free): give the VM less memory or a smaller disk";
            return null;
        }

        file.Bytes.CopyTo(new Span<byte>((void*)address, file.Length));
        error = "";
        return new VmDisk(address, file.Length);
    }

    public bool TryView(ulong offset, int length, out Span<byte> bytes)
    {
        bool isThere = length >= 0 && offset <= Length && (ulong)length <= Length - offset;
        bytes = isThere ? new Span<byte>((void*)(_address + offset), length) : default;
        return isThere;
    }
}
