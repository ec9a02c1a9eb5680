// Where UEFI enters the image (UEFI 2.10, 2.3.6): at the firmware's exception level with its page table, caches on, on its stack.
// C# does what there is to do with the firmware; then the machine is brought to where a Linux boot loader leaves it.

        .section .text.boot, "ax"
        .global EfiEntry
// In: x0 = image handle, x1 = system table. Returns an EFI_STATUS when the kernel cannot be started.
EfiEntry:
        stp     x29, x30, [sp, #-48]!
        mov     x29, sp
        stp     x19, x20, [sp, #16]
        mov     x19, x0
        mov     x20, x1
        bl      Relocate
        mov     x0, x19
        mov     x1, x20
        add     x2, sp, #32             // where the device tree's address goes
        str     xzr, [x2]
        bl      CosmosEfiMain
        ldr     x2, [sp, #32]
        cbnz    x2, LeaveFirmware
        ldp     x19, x20, [sp, #16]
        ldp     x29, x30, [sp], #48
        ret

// Boot services are gone. The image is what runs with the MMU off, so it has to be in memory, and no cache may hold a line of
// it that is written back later. In: x2 = the device tree.
LeaveFirmware:
        msr     daifset, #0xf
        mov     x20, x2
        adrp    x0, _start
        add     x0, x0, :lo12:_start
        adrp    x1, __image_end
        add     x1, x1, :lo12:__image_end
        mrs     x2, ctr_el0
        ubfx    x2, x2, #16, #4         // DminLine: log2 of the words in the smallest line
        mov     x3, #4
        lsl     x3, x3, x2
1:      dc      civac, x0
        add     x0, x0, x3
        cmp     x0, x1
        b.lo    1b
        dsb     sy

        ldr     x0, =0x30c50830         // SCTLR_EL2: RES1 alone, so that MMU and caches are off
        msr     sctlr_el2, x0
        isb
        tlbi    alle2
        ic      iallu
        dsb     sy
        isb
        b       EnterKernel
