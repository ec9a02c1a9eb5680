#!/bin/sh
# What the Linux guest is started for: what cosmos.run="..." on the kernel's command line says, else a shell on the console. When
# that ends, powers the machine off.

# One word, or several between quotation marks: so the kernel takes them for one parameter, and leaves it alone for its dot.
script=
read -r line </proc/cmdline
case $line in
*cosmos.run=\"*)
    script=${line#*cosmos.run=\"}
    script=${script%%\"*}
    ;;
*cosmos.run=*)
    script=${line#*cosmos.run=}
    script=${script%% *}
    ;;
esac

if [ -n "$script" ]; then
    sh -c "$script"
    echo "linux: status $?"
else
    setsid cttyhack sh
fi
poweroff -f
