#!/usr/bin/env bash
# Builds Trusted Firmware-A for QEMU's virt board from Debian's source package and leaves bl1.bin, bl2.bin, bl31.bin, the CPU
# models that it knows and the package's version in the folder given. Needs no root and leaves the machine's own package lists alone. Bookworm's 2.8.0 and
# trixie's 2.12.1 both build.
set -euo pipefail

target=$(mkdir -p -- "$1" && cd -- "$1" && pwd)
package=arm-trusted-firmware

exec 9>"$target/lock"
flock 9
if [[ -e $target/version ]]; then exit 0; fi

work=$(mktemp -d "$target/build.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
mkdir -p "$work"/lists/partial "$work"/cache/archives/partial

# The archive that this machine's packages come from, asked for sources.
apt-get indextargets --format 'deb-src $(REPO_URI) $(CODENAME) $(COMPONENT)' \
    'Created-By: Packages' 'Label: Debian' 'Component: main' | sort -u >"$work/sources.list"
if [[ ! -s $work/sources.list ]]; then
    echo "apt knows no Debian archive: is this Debian, and did 'apt-get update' ever run?"
    exit 1
fi

apt=(apt-get -q -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$work/lists"
    -o "Dir::Cache=$work/cache" -o "Dir::Cache::archives=$work/cache/archives" -o Debug::NoLocking=1 -o APT::Sandbox::User=)
"${apt[@]}" update
(cd "$work" && "${apt[@]}" source --only-source "$package")
source=$(echo "$work/$package"-*/)

# 2.8 takes every warning of the linker for an error, and binutils since 2.39 warn of its segments; 2.12 sees to that itself.
if ! grep -q no-warn-rwx-segments "$source/Makefile"; then export TF_LDFLAGS=--no-warn-rwx-segments; fi

# With a Linux kernel for BL33, x0 holds the device tree at its entry as the boot protocol has it; else it would be 0.
make -s -C "$source" -j"$(nproc)" CROSS_COMPILE=aarch64-linux-gnu- PLAT=qemu QEMU_USE_GIC_DRIVER=QEMU_GICV3 \
    ARM_LINUX_KERNEL_AS_BL33=1 bl1 bl2 bl31

# The CPU models that this release can start on: it stops at reset on any other.
grep -rhoE 'lib/cpus/aarch64/\w+\.S' "$source/plat/qemu" | sed 's|.*/||; s|\.S$||' | sort -u >"$target/models"
mv "$source"/build/qemu/release/bl{1,2,31}.bin "$target"
sed -n 's/^Version: //p' "$work/$package"_*.dsc | head -n 1 >"$work/version"
mv "$work/version" "$target"
