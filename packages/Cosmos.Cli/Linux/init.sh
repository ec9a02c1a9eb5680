#!/bin/busybox sh
# The first program of the Linux guest. Runs what cosmos.run="..." on the kernel's command line says, else a shell on the console;
# when that ends, powers the machine off.
/bin/busybox --install -s /bin
export PATH=/bin HOME=/ TERM=vt100

mount -t devtmpfs devtmpfs /dev
mount -t proc proc /proc
mount -t sysfs sysfs /sys

while read -r module; do
    insmod "/lib/modules/$module"
done </lib/modules/order

echo "linux: $(nproc) CPUs online, kernel $(uname -r)"

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
