using System;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.BootCost;

/// <summary>The device tree of a VM without devices, for the bare emulator to boot with: so Linux finds the same machine on both sides.</summary>
public static class BareDeviceTree
{
    private const int RngSeedLength = 32;

    /// <summary>
    /// Makes the tree. QEMU itself adds the command line and the initrd. Idle states are left out, as QEMU's PSCI has none. A seed
    /// stands in for the VM's firmware calls for random numbers; any will do here, as QEMU draws it anew by its own <c>-seed</c>.
    /// </summary>
    /// <param name="cpus">1 to 8.</param>
    /// <param name="memory">Bytes.</param>
    public static byte[] Create(int cpus, ulong memory)
    {
        byte[] buffer = new byte[GuestDeviceTree.Capacity];
        int length = GuestDeviceTree.Write(buffer, new GuestDeviceTreeOptions
        {
            VcpuCount = cpus,
            MemorySize = memory,
            HasNoIdleStates = true,
            RngSeed = new byte[RngSeedLength],
        });
        return buffer[..length];
    }
}
