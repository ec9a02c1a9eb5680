using System.Threading;
using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Machine;

/// <summary>Asks every CPU and, on each, the firmware: by DEN0028 ARCH_FEATURES speaks of the CPU that asks.</summary>
internal static unsafe class HostMitigations
{
    private const int IdAa64Pfr0 = 0;

    /// <summary>What is true of a vCPU that may run on all of them. Waits for each CPU.</summary>
    public static CpuMitigations OfAllProcessors()
    {
        CpuMitigations?[] found = new CpuMitigations?[Processors.Count];
        ProcessorWork.RunOnEach(() => Volatile.Write(ref found[CPU.Index], OfThisProcessor()));
        CpuMitigations all = found[0]!;
        for (int i = 1; i < found.Length; i++)
        {
            all = new CpuMitigations(all, found[i]!);
        }

        return all;
    }

    private static CpuMitigations OfThisProcessor()
    {
        ulong* values = stackalloc ulong[IdRegisterBank.Count];
        IdRegisterBank.Read(values);
        return new CpuMitigations(SystemRegisters.ReadMidrEl1(), values[IdAa64Pfr0], FirmwareQuery.Workarounds());
    }
}
