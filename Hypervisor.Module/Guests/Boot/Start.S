// The first instructions of a guest of our own: an arm64 Linux Image that is entered at EL1 with x0 = device tree and the MMU
// off (Linux Documentation/arch/arm64/booting). What the kernel's start does too is in Boot/Startup.S.

        .equ    BLOCK_NORMAL, 0x701     // AF, inner shareable, EL1 only, attribute 0, block
        .equ    BLOCK_DEVICE, 0x60000000000405  // UXN, PXN, AF, EL1 only, attribute 1, block

        .section .head.text, "ax"
        .global _start
_start:
        b       Start
        .long   0                       // code1: nothing
        .quad   0                       // text_offset: any 2 MiB boundary
        .quad   __image_size            // image_size: BSS, stacks and heap included
        .quad   0xA                     // flags: little-endian, 4 KiB pages, anywhere in memory
        .quad   0, 0, 0
        .ascii  "ARM\x64"               // magic
        .long   0

Start:
        msr     daifset, #0xf
        mov     x20, x0
        bl      GuestMmuOn
        adrp    x0, __boot_stack_top
        add     x0, x0, :lo12:__boot_stack_top
        mov     sp, x0
        bl      ZeroBss
        bl      Relocate
        mov     x29, xzr                // stack traces end here
        mov     x30, xzr
        mov     x0, x20
        b       CosmosMain

        .section .text.boot, "ax"
        .global GuestMmuOn
// MMU, caches and vectors of one vCPU; also FP and SVE, so that what EL2 hides of them traps there and not to EL1.
// Clobbers x0 and x1.
GuestMmuOn:
        adrp    x0, GuestPageTable
        msr     ttbr0_el1, x0
        mov     x0, #0x04ff             // MAIR_EL1: 0 = Normal write-back, 1 = Device-nGnRE
        msr     mair_el1, x0
        ldr     x0, =0x00993519         // TCR_EL1: EPD1, T0SZ and T1SZ 25, inner shareable, write-back, 32-bit IPA
        msr     tcr_el1, x0
        mov     x0, #0x330000           // CPACR_EL1: FPEN, ZEN
        msr     cpacr_el1, x0
        adrp    x0, GuestVectors
        add     x0, x0, :lo12:GuestVectors
        msr     vbar_el1, x0
        tlbi    vmalle1
        ic      iallu
        dsb     sy
        isb
        ldr     x0, =0x30d0181d         // SCTLR_EL1: RES1, I, SA, SA0, C, M
        msr     sctlr_el1, x0
        isb
        ret

// Virtual = physical. QEMU virt's devices lie in the first GiB, RAM begins with the second.
        .section .rodata.pagetable, "a"
        .balign 4096
GuestPageTable:
        .quad   BLOCK_DEVICE
        .quad   0x40000000 | BLOCK_NORMAL
        .zero   4096 - 16
