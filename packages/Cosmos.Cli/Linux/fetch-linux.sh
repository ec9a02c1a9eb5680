#!/usr/bin/env bash
# Fetches Debian's arm64 cloud kernel and static busybox of one release, by name and as Debian has signed them, into the folder
# given: vmlinuz, busybox, modules/ (what Linux needs for a VM's devices, with the order to load it in modules/order), and the
# kernel's name in version. Needs no root. Apt works on lists and settings of its own, so the machine's package lists, sources
# and architectures stay as they are. A line that begins with "== " names the step.
set -euo pipefail

target=$(mkdir -p -- "$1" && cd -- "$1" && pwd)
release=$2
metapackage=linux-image-cloud-arm64
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# In the order in which they need each other. What one release has built in, it has no file for.
modules=(virtio virtio_ring virtio_mmio virtio_blk virtio_console virtio-rng arm_smccc_trng)

exec 9>"$target/lock"
flock 9
if [[ -e $target/version ]]; then exit 0; fi

if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null || [[ ! -e $keyring ]]; then
    echo "apt, dpkg or $keyring is missing: Debian has them in apt, dpkg and debian-archive-keyring"
    exit 1
fi

work=$(mktemp -d "$target/fetch.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
mkdir -p "$work"/state/lists/partial "$work"/cache/archives/partial "$work"/debs "$work"/tree "$work"/modules
touch "$work/state/status"

# The archive that this machine's packages come from; it holds every release. An older release's keyring does for a newer one:
# Debian signs a release with the keys of the one before as well.
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 'Component: main' | sort -u | sed -n 1p)
if [[ -z $archive ]]; then
    echo "apt knows no Debian archive: is this Debian, and did 'apt-get update' ever run?"
    exit 1
fi
echo "deb [arch=arm64 target=Packages signed-by=$keyring] $archive $release main" >"$work/sources.list"

# The machine's settings of proxies and the like hold; those that choose packages do not.
apt=(-q -o "Dir::State=$work/state" -o "Dir::State::status=$work/state/status" -o "Dir::Cache=$work/cache"
    -o "Dir::Cache::archives=$work/cache/archives" -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null -o APT::Architecture=arm64 -o APT::Architectures=arm64
    -o APT::Default-Release= -o APT::Update::Error-Mode=any -o Debug::NoLocking=1 -o APT::Sandbox::User=)

echo "== fetching Debian $release's list of arm64 packages"
apt-get "${apt[@]}" update
kernel=$(apt-cache "${apt[@]}" show --no-all-versions "$metapackage" | sed -n 's/^Depends: \(linux-image-[^ ,]*\).*/\1/p')
if [[ -z $kernel ]]; then
    echo "Debian $release's $metapackage names no kernel"
    exit 1
fi

echo "== fetching $kernel and busybox-static"
(cd "$work/debs" && apt-get "${apt[@]}" download "$kernel" busybox-static)

echo "== unpacking $kernel"
for package in "$work"/debs/*.deb; do dpkg-deb -x "$package" "$work/tree"; done
for name in "${modules[@]}"; do
    find "$work/tree" -name "$name.ko*" -exec mv -t "$work/modules" {} + -printf '%f\n' >>"$work/modules/order"
done
rm -rf "$target/modules"
mv "$work/modules" "$target"
mv "$work"/tree/boot/vmlinuz-* "$target/vmlinuz"
find "$work/tree" -path '*/bin/busybox' -exec mv {} "$target" \;
echo "${kernel#linux-image-}" >"$work/version"
mv "$work/version" "$target"
