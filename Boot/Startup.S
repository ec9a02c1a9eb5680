// What an image needs before its first line of C#, at whatever exception level: the kernel's and the guests' start code call it
// with the MMU on and a stack set.

        .section .text.boot, "ax"

// BSS is zeroed with the caches on, so that no stale line hides it.
        .global ZeroBss
ZeroBss:
        adrp    x0, __bss_start
        add     x0, x0, :lo12:__bss_start
        adrp    x1, __bss_end
        add     x1, x1, :lo12:__bss_end
1:      cmp     x0, x1
        b.hs    2f
        stp     xzr, xzr, [x0], #16     // both ends are 16-byte aligned (linker script)
        b       1b
2:      ret

// The image is linked for the address where QEMU's -kernel puts it and runs anywhere: every R_AARCH64_RELATIVE entry
// (offset, info, addend) says where an absolute address lies. ELF for the Arm 64-bit Architecture, 5.7.
        .global Relocate
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
