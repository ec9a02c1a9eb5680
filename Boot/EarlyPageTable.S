// The page table that lasts from reset until C# has read the device tree and built the real one (KernelPageTable): one level-1
// table of 1 GiB blocks over 39 bits, virtual = physical. The GiB that hold the image and the device tree are Normal memory,
// all else is Device. Arm ARM D8.3 (descriptors), D24.2 (MAIR_EL2, TCR_EL2, SCTLR_EL2).

        .equ    BLOCK_NORMAL, 0x741     // AF, inner shareable, AP[1] RES1, attribute 0, block
        .equ    BLOCK_DEVICE, 0x445     // AF, AP[1] RES1, attribute 1, block
        .equ    ENTRIES, 512

        .section .text.boot, "ax"
        .global MmuOn
// In: x20 = device tree. Clobbers x0-x7.
MmuOn:
        adrp    x0, __early_page_table
        mov     x1, xzr
        adrp    x2, _start
        lsr     x2, x2, #30
        adrp    x7, __image_end
        lsr     x7, x7, #30             // firmware may place the image over the border of two
        lsr     x3, x20, #30
        mov     x4, #BLOCK_DEVICE
        orr     x4, x4, #(1 << 54)      // XN
        mov     x5, #BLOCK_NORMAL
1:      cmp     x1, x2
        ccmp    x1, x7, #4, ne
        ccmp    x1, x3, #4, ne
        csel    x6, x5, x4, eq
        orr     x6, x6, x1, lsl #30
        str     x6, [x0, x1, lsl #3]
        add     x1, x1, #1
        cmp     x1, #ENTRIES
        b.lo    1b

        // The table was written past the caches: drop what they may hold of it.
        mov     x1, x0
        add     x2, x0, #4096
2:      dc      ivac, x1
        add     x1, x1, #16             // the smallest line the architecture allows
        cmp     x1, x2
        b.lo    2b
        dsb     sy

        msr     ttbr0_el2, x0
        mov     x1, #0x04ff             // MAIR_EL2: 0 = Normal write-back, 1 = Device-nGnRE
        msr     mair_el2, x1
        mrs     x1, id_aa64mmfr0_el1
        and     x1, x1, #7              // PARange fits TCR_EL2.PS up to 52 bits
        cmp     x1, #5
        mov     x2, #5                  // 48 bits are all that 4 KiB descriptors without LPA2 can say
        csel    x1, x1, x2, ls
        ldr     x2, =0x80803519         // RES1, SH0 inner, ORGN0/IRGN0 write-back, T0SZ 25
        orr     x1, x2, x1, lsl #16
        msr     tcr_el2, x1
        tlbi    alle2
        ic      iallu
        dsb     sy
        isb
        ldr     x1, =0x30c5183d         // SCTLR_EL2: RES1, I, SA, C, M
        msr     sctlr_el2, x1
        isb
        ret
