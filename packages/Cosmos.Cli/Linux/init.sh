#!/bin/busybox sh
# The first program of the Linux guest: what must be there before anything else. Then busybox's init takes over, as it knows what
# poweroff, reboot and halt ask of it, and starts session.sh.
/bin/busybox --install -s /bin
export PATH=/bin HOME=/ TERM=vt100

mount -t devtmpfs devtmpfs /dev
mount -t proc proc /proc
mount -t sysfs sysfs /sys

while read -r module; do
    insmod "/lib/modules/$module"
done </lib/modules/order

echo "linux: $(nproc) CPUs online, kernel $(uname -r)"
exec init
