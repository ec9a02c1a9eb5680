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

        adrp    x0, __boot_cpu_local
        add     x0, x0, :lo12:__boot_cpu_local
        bl      SetEl2Registers
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

// What every CPU begins with. In: x0 = its CpuLocal. Clobbers x0.
        .global SetEl2Registers
SetEl2Registers:
        msr     tpidr_el2, x0
        mov     x0, #(1 << 31)          // HCR_EL2: EL1 is AArch64, E2H and TGE clear
        msr     hcr_el2, x0
        mov     x0, #0x33ff             // CPTR_EL2: trap SVE and SME, not FP/SIMD
        msr     cptr_el2, x0
        adrp    x0, CosmosVectors
        add     x0, x0, :lo12:CosmosVectors
        msr     vbar_el2, x0
        isb
        ret

// A CPU that nobody asked for, or that has nothing left to do.
        .global Park
Park:
        wfi
        b       Park
