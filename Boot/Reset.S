// The first instructions. The image starts with the header of an arm64 Linux Image (Documentation/arch/arm64/booting), so
// that QEMU's -kernel, U-Boot's booti and every Linux boot loader can start it: x0 = device tree, MMU off, at EL2.
//
// From here to CosmosMain: check the exception level, map memory, zero BSS, relocate, enter C#.

        .section .head.text, "ax"
        .global _start
_start:
        b       Reset
        .long   0                       // code1: nothing
        .quad   0                       // text_offset: any 2 MiB boundary
        .quad   __image_size            // image_size: BSS and boot heap included
        .quad   0xA                     // flags: little-endian, 4 KiB pages, anywhere in memory
        .quad   0, 0, 0
        .ascii  "ARM\x64"               // magic
        .long   0

Reset:
        msr     daifset, #0xf
        mov     x20, x0                 // the device tree; x19-x28 survive the calls below
        mrs     x0, CurrentEL
        lsr     x0, x0, #2
        cmp     x0, #2
        b.ne    WrongExceptionLevel

        mrs     x0, mpidr_el1
        ldr     x1, =0xff00ffffff       // Aff3, Aff2, Aff1, Aff0
        tst     x0, x1
        b.ne    Park                    // the boot CPU has affinity 0; others wait for PSCI

        mov     x0, #(1 << 31)          // HCR_EL2: EL1 is AArch64, E2H and TGE clear
        msr     hcr_el2, x0
        mov     x0, #0x33ff             // CPTR_EL2: trap SVE and SME, not FP/SIMD
        msr     cptr_el2, x0
        adrp    x0, CosmosVectors
        add     x0, x0, :lo12:CosmosVectors
        msr     vbar_el2, x0
        isb
        bl      MmuOn

        adrp    x0, __boot_stack_top
        add     x0, x0, :lo12:__boot_stack_top
        mov     sp, x0
        bl      ZeroBss
        bl      Relocate

        mov     x29, xzr                // stack traces end here
        mov     x30, xzr
        mov     x0, x20
        b       CosmosMain

// A CPU that nobody asked for, or that has nothing left to do.
        .global Park
Park:
        wfi
        b       Park

// BSS is zeroed with the caches on, so that no stale line hides it.
ZeroBss:
        adrp    x0, __bss_start
        add     x0, x0, :lo12:__bss_start
        adrp    x1, __bss_end
        add     x1, x1, :lo12:__bss_end
1:      cmp     x0, x1
        b.hs    2f
        stp     xzr, xzr, [x0], #16     // both ends are 16-byte aligned (kernel.ld)
        b       1b
2:      ret

// The image is linked for the address where QEMU's -kernel puts it and runs anywhere: every R_AARCH64_RELATIVE entry
// (offset, info, addend) says where an absolute address lies. ELF for the Arm 64-bit Architecture, 5.7.
Relocate:
        adrp    x0, __rela_start
        add     x0, x0, :lo12:__rela_start
        adrp    x1, __rela_end
        add     x1, x1, :lo12:__rela_end
        adrp    x2, _start
        add     x2, x2, :lo12:_start
        ldr     x3, =__link_address
        sub     x2, x2, x3              // how far from home
1:      cmp     x0, x1
        b.hs    2f
        ldp     x3, x4, [x0], #16
        ldr     x5, [x0], #8
        cmp     w4, #1027               // R_AARCH64_RELATIVE
        b.ne    1b
        add     x5, x5, x2
        str     x5, [x3, x2]
        b       1b
2:      ret
