using System;
using System.Collections.Generic;
using System.Linq;

namespace Qemu.Tests.Harness;

/// <summary>
/// Firmware that executes whatever comes: from a place that the number of faults so far chooses it runs words made at random, with calls, system
/// registers and device accesses frequent among them. A fault is stepped over, a wrong fetch starts anew, and after 4,096 faults it
/// powers off. A seed may also lead into an endless loop; on instruction time each does the same in every run.
/// </summary>
public static class HostileProgram
{
    private const int VectorFromEl1 = 0x200;
    private const int VectorFromEl0 = 0x400;
    private const int Start = 0x800;
    private const int Handler = 0x830;
    private const int RandomCode = 0x1000;
    private const int RandomWords = 0x8000;

    private static readonly uint[] s_start =
    [
        0xD2A82000, // start: mov x0, #0x41000000, where faults are counted
        0xB9400000, // ldr w0, [x0]
        0x5293C681, // mov w1, #0x9e34
        0x1B017C00, // mul w0, w0, w1
        0x927E3800, // and x0, x0, #0x1fffc
        0x91400400, // add x0, x0, #0x1000
        0xD5184020, // msr elr_el1, x0
        0xD28078A1, // mov x1, #0x3c5: EL1h, DAIF masked
        0xD5184001, // msr spsr_el1, x1
        0xD2A00601, // mov x1, #0x300000: FP for EL1
        0xD5181041, // msr cpacr_el1, x1
        0xD69F03E0, // eret
        0xD2A8201E, // handler: mov x30, #0x41000000
        0xB94003DD, // ldr w29, [x30]
        0x110007BD, // add w29, w29, #1
        0xB90003DD, // str w29, [x30]
        0x530C7FBD, // lsr w29, w29, #12
        0x3500023D, // cbnz w29, off
        0xD538521E, // mrs x30, esr_el1
        0xD35AFFDE, // lsr x30, x30, #26
        0xF10087DF, // cmp x30, #0x21: fetch abort from EL1
        0x54000120, // b.eq again
        0xF10083DF, // cmp x30, #0x20: fetch abort from EL0
        0x540000E0, // b.eq again
        0xF1008BDF, // cmp x30, #0x22: PC alignment
        0x540000A0, // b.eq again
        0xD538403E, // mrs x30, elr_el1
        0x910013DE, // add x30, x30, #4
        0xD518403E, // msr elr_el1, x30
        0xD69F03E0, // eret
        0xD518C01F, // again: msr vbar_el1, xzr
        0xD518101F, // msr sctlr_el1, xzr
        0xD5033FDF, // isb
        0x17FFFFDF, // b start
        0x52800100, // off: mov w0, #8
        0x72B08000, // movk w0, #0x8400, lsl #16
        0xD4000002, // hvc #0
    ];

    /// <summary>The firmware for a seed.</summary>
    public static byte[] Rom(int seed)
    {
        uint[] words = new uint[(RandomCode / sizeof(uint)) + RandomWords];
        words[0] = Branch(0, Start);
        words[VectorFromEl1 / sizeof(uint)] = Branch(VectorFromEl1, Handler);
        words[VectorFromEl0 / sizeof(uint)] = Branch(VectorFromEl0, Handler);
        s_start.CopyTo(words, Start / sizeof(uint));
        Random random = new(seed);
        Pieces(random).SelectMany(piece => piece).Take(RandomWords).ToArray().CopyTo(words, RandomCode / sizeof(uint));
        return GuestProgram.Flat(words);
    }

    private static uint Branch(int from, int to) => 0x14000000 | (((uint)(to - from) >> 2) & 0x3FFFFFF);

    private static IEnumerable<uint[]> Pieces(Random random)
    {
        while (true)
        {
            yield return random.Next(20) switch
            {
                0 => [0xD4000002 | ((uint)random.Next(2) << random.Next(5, 21))], // hvc
                1 => [0xD4000003 | ((uint)random.Next(2) << random.Next(5, 21))], // smc
                < 4 => [0xD5000000 | (uint)random.Next(1 << 22)], // msr, mrs, sys, hints
                < 7 => [TrappedRegister(random)],
                < 10 => Call(random),
                < 13 => Access(random),
                _ => [(uint)random.NextInt64(1L << 32)],
            };
        }
    }

    /// <summary>A function id near those that mean something, then the call.</summary>
    private static uint[] Call(Random random)
    {
        uint[] ranges = [0x84000000, 0xC4000000, 0x80000000, 0x82000000, 0x8600FF00];
        uint id = ranges[random.Next(ranges.Length)] + (uint)random.Next(32);

        // Not the calls that end the VM, restart it or sleep until a timer fires: the run shall reach its number of faults.
        id |= (id & 0x1F) is 0x01 or 0x02 or 0x08 or 0x09 or 0x0C or 0x0E or 0x12 or 0x15 ? 0x1Fu : 0;
        return [0xD2800000 | ((id & 0xFFFF) << 5), 0xF2A00000 | ((id >> 16) << 5), random.Next(2) == 0 ? 0xD4000002 : 0xD4000003];
    }

    /// <summary>MRS or MSR of registers that trap: identification, debug, performance monitors, physical timer, SGIs, ACTLR_EL1.</summary>
    private static uint TrappedRegister(Random random)
    {
        uint[] bases = [0xD5380000, 0xD5300000, 0xD53B9C00, 0xD53BE200, 0xD538CB00, 0xD5381000];
        int index = random.Next(bases.Length);
        uint crm = index < 2 ? (uint)random.Next(8) << 8 : 0;
        uint write = (uint)random.Next(2) << 21;
        return (bases[index] | crm | ((uint)random.Next(8) << 5) | (uint)random.Next(31)) & ~write;
    }

    /// <summary>A load or store of some form, in the guest's map or beside it.</summary>
    private static uint[] Access(Random random)
    {
        uint[] regions = [0x0000, 0x0400, 0x0800, 0x080A, 0x0900, 0x0A00, 0x4000];
        uint[] forms = [0xB9400000, 0xB9000000, 0xF9400000, 0xF9000000, 0x39400000, 0x79400000, 0xA9400000, 0xB8404400, 0x885F7C00];
        uint register = (uint)random.Next(1, 30);
        return
        [
            0xD2A00000 | (regions[random.Next(regions.Length)] << 5) | register,
            0xF2800000 | ((uint)random.Next(1 << 12) << 5) | register,
            forms[random.Next(forms.Length)] | (register << 5) | (uint)random.Next(31),
        ];
    }
}
