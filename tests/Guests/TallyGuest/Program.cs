using System.Runtime.InteropServices;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// Calls the Tally module and drives its device, starts vCPU 1, and prints what it finds. Ids and registers are written down here a
/// second time, so that a wrong one in the module does not agree with itself.
/// </summary>
public static class Program
{
    private const ulong Add = 0xC600_0100;
    private const ulong Read = 0xC600_0101;
    private const ulong Unused = 0xC600_0102;

    private const uint Total = 0x00;
    private const uint Own = 0x08;
    private const uint Limit = 0x10;

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        Call("add", Add, 5);
        Call("read", Read, 0);
        Call("unused", Unused, 0);
        UseDevice();
        if (GuestMachine.VcpuCount > 1)
        {
            Psci.Call(GuestMachine.Conduit, Psci.CpuOn64, 1, SecondaryStart.EntryPoint(), 0);
        }

        GuestConsole.WriteLine("tally-guest: done");
        GuestMachine.Off();
    }

    private static void Call(string name, ulong function, ulong x1) =>
        GuestConsole.WriteLine($"tally-guest: {name} -> {(long)Psci.Call(GuestMachine.Conduit, function, x1)}");

    private static void UseDevice()
    {
        FdtNode node = default;
        bool found = false;
        foreach (FdtNode each in BootInfo.DeviceTree.Nodes)
        {
            if (each.IsCompatible("cosmos,tally"u8))
            {
                node = each;
                found = true;
            }
        }

        if (!found || !node.TryGetReg(0, out FdtRange window) || !node.TryGetProperty("interrupts"u8, out FdtProperty interrupts)
            || !interrupts.TryGetCell(1, out uint spi))
        {
            GuestConsole.WriteLine("tally-guest: no device");
            return;
        }

        GuestConsole.WriteLine($"tally-guest: device of {node.GetCell("cosmos,registers"u8, 0)} registers");
        Drive((nuint)window.Address, spi + GicLayout.FirstSpi);
    }

    private static void Drive(nuint device, uint interruptId)
    {
        GuestGic.TryInitialize();
        GuestGic.Enable(vcpu: 0, 0);
        nuint word = (interruptId / 32) * sizeof(uint);
        Mmio.Write32(GuestGic.Distributor + GicLayout.Igroupr + word, uint.MaxValue);
        Mmio.Write32(GuestGic.Distributor + GicLayout.Isenabler + word, 1u << (int)(interruptId % 32));

        Mmio.Write64(device + Limit, 10);
        Mmio.Write64(device + Total, 7);
        GuestConsole.WriteLine($"tally-guest: own {Mmio.Read64(device + Own)}, total {Mmio.Read64(device + Total)}, interrupt {Taken()}");
        Mmio.Write64(device + Total, 3);
        GuestConsole.WriteLine($"tally-guest: own {Mmio.Read64(device + Own)}, total {Mmio.Read64(device + Total)}, interrupt {Taken() - interruptId}");
    }

    /// <summary>The interrupt that is pending, or a number of 1020 and up when none is.</summary>
    private static ulong Taken() => GicSystemRegisters.ReadIccIar1El1();

    [UnmanagedCallersOnly(EntryPoint = "GuestSecondaryMain")]
    private static void SecondaryMain(ulong contextId, ulong vcpu) => Psci.Call(GuestMachine.Conduit, Psci.CpuOff);
}
