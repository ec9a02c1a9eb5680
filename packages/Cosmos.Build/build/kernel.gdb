# What gdb has to know of any kernel; a kernel's own .gdb file reads this one.
set breakpoint pending on
set print pretty on

# QEMU may take its time to listen.
set tcp connect-timeout 120

# QEMU stops where the program counter is, whoever runs there. A guest's addresses may be the kernel's, so a breakpoint
# is for EL2 only (CurrentEL is in bits 3 and 2 of the saved program state, Arm ARM C5.2.19).
python
IN_KERNEL = "($cpsr & 12) == 8"

def for_el2_only(breakpoint):
    if breakpoint.type == gdb.BP_BREAKPOINT and breakpoint.visible:
        own = breakpoint.condition
        breakpoint.condition = f"{IN_KERNEL} && ({own})" if own else IN_KERNEL

gdb.events.breakpoint_created.connect(for_el2_only)
end
