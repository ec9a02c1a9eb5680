using System.Threading;
using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>The CPUs that run this kernel, by number: 0 is the one that booted.</summary>
public static unsafe class Processors
{
    /// <summary>How many this kernel can use.</summary>
    public const int Maximum = 64;

    /// <summary>CPU_ON starts a CPU at EL2 with its MMU off (DEN0022 5.6). It takes affinity fields only: firmware may refuse MPIDR_EL1's bit 31.</summary>
    private const ulong PsciCpuOn64 = 0xC400_0003;
    private const ulong PsciSuccess = 0;
    private const int Running = 1;
    private const int GivenUp = 2;

    /// <summary>How long a CPU may take from CPU_ON to its first line of C#.</summary>
    private const ulong StartLimitNanoseconds = 1_000_000_000;

    private static readonly ulong[] s_affinities = new ulong[Maximum];
    private static int s_count = 1;

    /// <summary>How many run; their numbers are below.</summary>
    public static int Count => s_count;

    /// <summary>Affinity of a running CPU, as an SGI or PSCI takes it.</summary>
    public static ulong AffinityOf(int index) => s_affinities[index];

    /// <summary>Notes the CPU that boots.</summary>
    public static void Initialize() => s_affinities[0] = ProcessorList.Affinity(SystemRegisters.ReadMpidrEl1());

    /// <summary>Affinity of CPU <paramref name="index"/> of those that the device tree names.</summary>
    public static bool TryGetDescribed(int index, out ulong affinity) =>
        ProcessorList.TryGet(BootInfo.DeviceTree, index, out affinity);

    /// <summary>Has firmware turn a CPU on, with the next number, and waits until it runs. One at a time.</summary>
    /// <param name="affinity">What the device tree says; a CPU that is not there may stay pending for ever.</param>
    /// <param name="stackTop">End of the stack it begins on.</param>
    public static bool TryStart(ulong affinity, ulong stackTop)
    {
        CpuLocal* local = (CpuLocal*)PageAllocator.AllocateZeroed(1);
        local->Index = (ulong)s_count;
        ProcessorStart* start = (ProcessorStart*)(local + 1);
        start->Mair = SystemRegisters.ReadMairEl2();
        start->Tcr = SystemRegisters.ReadTcrEl2();
        start->Ttbr0 = SystemRegisters.ReadTtbr0El2();
        start->Sctlr = SystemRegisters.ReadSctlrEl2();
        start->StackTop = stackTop;
        start->Local = (ulong)local;
        Cache.CleanAndInvalidate((nuint)local, (nuint)Page.Size);
        s_affinities[s_count] = affinity;
        if (Firmware.Call(PsciCpuOn64, affinity, EntryAddress(), (ulong)start) != PsciSuccess || !WaitFor(ref local->StartState))
        {
            return false;
        }

        s_count++;
        return true;
    }

    /// <summary>Called by a CPU that has come up.</summary>
    /// <returns>False when it comes too late to be used.</returns>
    public static bool ReportRunning() => Interlocked.CompareExchange(ref CPU.Local()->StartState, Running, 0) == 0;

    /// <summary>The physical address of the label CosmosSecondaryEntry.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong EntryAddress() => throw null!;

    private static bool WaitFor(ref int state)
    {
        ulong limit = GenericTimer.NowTicks + GenericTimer.FromNanoseconds(StartLimitNanoseconds);
        while (Volatile.Read(ref state) != Running && GenericTimer.NowTicks < limit)
        {
            CPU.Yield();
        }

        return Interlocked.CompareExchange(ref state, GivenUp, 0) == Running;
    }
}
