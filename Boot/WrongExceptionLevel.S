// Started at EL1 or EL3 there is nothing a hypervisor can do. Say so on QEMU virt's PL011, which needs no set-up to print,
// then power the machine off: without EL2, QEMU answers PSCI on hvc.

        .equ    PL011, 0x09000000
        .equ    SYSTEM_OFF, 0x84000008  // DEN0022, 5.9

        .section .text.boot, "ax"
        .global WrongExceptionLevel
// In: x0 = the exception level found.
WrongExceptionLevel:
        mov     x19, x0
        adr     x1, Found
        bl      Print
        add     w3, w19, #'0'
        mov     x2, #PL011
        str     w3, [x2]
        adr     x1, Advice
        bl      Print
        cmp     x19, #1
        b.ne    Park
        ldr     w0, =SYSTEM_OFF
        hvc     #0
        b       Park

// In: x1 = text that ends with 0. Clobbers x2, x3.
Print:
        mov     x2, #PL011
1:      ldrb    w3, [x1], #1
        cbz     w3, 2f
        str     w3, [x2]
        b       1b
2:      ret

Found:  .asciz  "cosmos: started at EL"
Advice: .ascii  ", but a hypervisor needs EL2: start QEMU with -M virt,virtualization=on,gic-version=3\r\n"
        .asciz  "cosmos: stopped, status 2 (not started at EL2)\r\n"
        .balign 4
