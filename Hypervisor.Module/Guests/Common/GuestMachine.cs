using System.Diagnostics.CodeAnalysis;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;

namespace Guest.Common;

/// <summary>The virtual machine as its device tree describes it.</summary>
public static class GuestMachine
{
    /// <summary>Enabled cpu nodes.</summary>
    public static int VcpuCount { get; private set; }

    /// <summary>The psci node's method.</summary>
    public static Conduit Conduit { get; private set; }

    /// <summary>End of the RAM that begins at 0x40000000, exclusive.</summary>
    public static ulong RamEnd { get; private set; }

    /// <summary>Whether the device tree has random bytes for the guest.</summary>
    public static bool HasSeed { get; private set; }

    /// <summary>Starts the base library and the console and reads the device tree. Nothing may be allocated before.</summary>
    public static void Initialize(nint deviceTree)
    {
        ulong heapStart = LinkerSymbols.HeapStart();
        GuestHeap.Initialize(heapStart, LinkerSymbols.HeapEnd());
        RuntimeStartup.Initialize();
        if (!BootInfo.Initialize(deviceTree))
        {
            Off();
        }

        FlattenedDeviceTree tree = BootInfo.DeviceTree;
        foreach (FdtNode node in tree.Nodes)
        {
            if (node.IsEnabled && node.IsDeviceType("cpu"u8))
            {
                VcpuCount++;
            }
        }

        if (tree.TryFindPath("/psci"u8, out FdtNode psci) && psci.TryGetProperty("method"u8, out FdtProperty method))
        {
            Conduit = method.Contains("smc"u8) ? Conduit.Smc : Conduit.Hvc;
        }

        HasSeed = tree.TryFindPath("/chosen"u8, out FdtNode chosen)
            && chosen.TryGetProperty("rng-seed"u8, out FdtProperty seed) && seed.Value.Length == 32;
        if (tree.TryGetMemory(0, out FdtRange memory))
        {
            RamEnd = memory.Address + memory.Size;
        }

        Pl011.Initialize(SerialDescription.FromDeviceTree(tree).Registers.Start);
    }

    /// <summary>SYSTEM_OFF by the VM's conduit.</summary>
    [DoesNotReturn]
    public static void Off()
    {
        Pl011.Drain();
        Psci.Call(Conduit, Psci.SystemOff);
        CPU.Park();
    }
}
