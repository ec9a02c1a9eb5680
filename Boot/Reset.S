// The first instructions after the header: x0 = device tree, MMU off, at EL2, as ImageHeader.S promises to a Linux boot loader.
//
// From here to CosmosMain: check the exception level, map memory, zero BSS, relocate, enter C#.

        .section .text.boot, "ax"
        .global Reset
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

// UEFI ends here as well; it enters on one CPU only, whatever its affinity. In: x20 = device tree.
        .global EnterKernel
EnterKernel:
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
        isb                             // CPTR_EL2 has another form when firmware leaves E2H set
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
