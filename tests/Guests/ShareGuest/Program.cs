using System.Runtime.InteropServices;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// Prints <c>share: vcpu N did W and lost T microseconds</c> for each vCPU, W being the work of the same virtual second and T what
/// PV_TIME says was stolen of it, and then <c>share: a sleeper was
/// up to L microseconds late</c>. All vCPUs compute before, in and after the second, so that other VMs which start a little
/// earlier or later find the machine as busy.
/// </summary>
public static class Program
{
    private const ulong Margin = 250_000;
    private const ulong Second = 1_000_000;

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        VirtualTimer.Initialize();
        Work.Prepare(GuestMachine.VcpuCount, GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(Margin), Deadline.Ticks(Second));
        for (int vcpu = 1; vcpu < GuestMachine.VcpuCount; vcpu++)
        {
            Psci.Call(GuestMachine.Conduit, Psci.CpuOn64, (ulong)vcpu, SecondaryStart.EntryPoint(), (ulong)vcpu);
        }

        Work.Measure(0);
        Work.ComputeFor(Deadline.Ticks(Margin));
        for (int vcpu = 0; vcpu < GuestMachine.VcpuCount; vcpu++)
        {
            GuestConsole.WriteLine($"share: vcpu {vcpu} did {Work.WaitForResult(vcpu)} and lost {Work.StolenMicroseconds(vcpu)} microseconds");
        }

        GuestConsole.WriteLine($"share: a sleeper was up to {Sleeper.MostMicrosecondsLate()} microseconds late");
        GuestMachine.Off();
    }

    /// <summary>The other vCPUs compute until the VM is off.</summary>
    [UnmanagedCallersOnly(EntryPoint = "GuestSecondaryMain")]
    private static void SecondaryMain(ulong contextId, ulong vcpu)
    {
        Work.Measure((int)vcpu);
        Work.ComputeFor(ulong.MaxValue);
    }
}
