using System;
using Cosmos.Core;
using Hypervisor.Model.Stage2;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>The physical memory behind one VM's guest-physical addresses, and the stage-2 tables that say so.</summary>
internal sealed unsafe class VmMemory
{
    private const ulong BlockSize = 2UL << 20;
    private const ulong PaRangeMask = 0xF;

    private readonly Stage2Builder _stage2;

    private VmMemory(Stage2Builder stage2, byte vmid)
    {
        _stage2 = stage2;
        Vttbr = Stage2Registers.Vttbr(stage2.Root, vmid);
    }

    /// <summary>VTTBR_EL2 of this VM.</summary>
    public ulong Vttbr { get; }

    /// <summary>ID_AA64MMFR0_EL1.PARange of the CPU.</summary>
    public static uint PaRange => (uint)(SystemRegisters.ReadIdAa64Mmfr0El1() & PaRangeMask);

    /// <summary>An address space with nothing in it; null when there is no page for its root table.</summary>
    public static VmMemory? Create(byte vmid) =>
        Stage2Builder.Create(new Stage2TablePages(), PaRange) is { } stage2 ? new VmMemory(stage2, vmid) : null;

    /// <summary>Gives the guest zeroed memory of its own.</summary>
    /// <param name="ipa">Guest-physical address, a multiple of 2 MiB.</param>
    /// <param name="size">Bytes, rounded up to 2 MiB.</param>
    /// <returns>False when the machine has not so much left.</returns>
    public bool TryAdd(ulong ipa, ulong size, Stage2Attributes attributes)
    {
        ulong rounded = (size + BlockSize - 1) & ~(BlockSize - 1);
        return TryTakeBlock(rounded, 0, out ulong physical) && _stage2.Map(ipa, physical, rounded, attributes) == Stage2Status.Ok;
    }

    /// <summary>Gives the guest one zeroed page.</summary>
    /// <param name="ipa">Guest-physical address, a multiple of 4 KiB.</param>
    /// <param name="physical">Where the kernel sees it.</param>
    /// <returns>False when the machine has none left.</returns>
    public bool TryAddPage(ulong ipa, Stage2Attributes attributes, out ulong physical)
    {
        if (!PageAllocator.TryAllocate(1, Page.Size, out physical))
        {
            return false;
        }

        new Span<byte>((void*)physical, (int)Page.Size).Clear();
        return _stage2.Map(ipa, physical, Page.Size, attributes) == Stage2Status.Ok;
    }

    /// <summary>Shows one read-only block of all ones over a whole range: erased flash.</summary>
    public bool TryAddErased(ulong ipa, ulong size) =>
        TryTakeBlock(BlockSize, byte.MaxValue, out ulong physical)
        && _stage2.MapRepeated(ipa, size, physical, BlockSize, Stage2Attributes.Rom) == Stage2Status.Ok;

    /// <summary>Copies bytes to guest memory, mapped contiguously from <paramref name="ipa"/> on.</summary>
    public void Write(ulong ipa, ReadOnlySpan<byte> bytes) => bytes.CopyTo(View(ipa, bytes.Length));

    /// <summary>Clears guest memory.</summary>
    public void Clear(ulong ipa, ulong length)
    {
        for (ulong done = 0; done < length; done += BlockSize)
        {
            ulong step = length - done < BlockSize ? length - done : BlockSize;
            View(ipa + done, (int)step).Clear();
        }
    }

    /// <summary>Guest memory as the kernel sees it: each <see cref="TryAdd"/> is physically contiguous.</summary>
    public Span<byte> View(ulong ipa, int length)
    {
        _stage2.TryTranslate(ipa, out Stage2Translation translation);
        return new Span<byte>((void*)translation.PhysicalAddress, length);
    }

    /// <summary>
    /// Pushes what was written out of the caches: a guest starts with its MMU off and reads memory past them, and its first
    /// instructions are among it. Also orders the tables before the first walk.
    /// </summary>
    public void Publish(ulong ipa, ulong length)
    {
        _stage2.TryTranslate(ipa, out Stage2Translation translation);
        Cache.CleanAndInvalidate((nuint)translation.PhysicalAddress, (nuint)length);
        Cache.InvalidateInstructions();
    }

    private static bool TryTakeBlock(ulong size, byte fill, out ulong physical)
    {
        if (!PageAllocator.TryAllocate(size >> Page.Shift, BlockSize, out physical))
        {
            return false;
        }

        for (ulong done = 0; done < size; done += BlockSize)
        {
            Span<byte> block = new((void*)(physical + done), (int)BlockSize);
            if (fill == 0)
            {
                block.Clear();
            }
            else
            {
                block.Fill(fill);
            }
        }

        Cache.CleanAndInvalidate((nuint)physical, (nuint)size);
        return true;
    }
}
