using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Cosmos.Core;

/// <summary>Who serves which physical interrupt.</summary>
public static class Interrupts
{
    /// <summary>HCR_EL2.AMO, IMO and FMO: physical interrupts are taken at EL2. Whoever writes HCR_EL2 later must keep them.</summary>
    public const ulong HcrEl2Routing = (1 << 5) | (1 << 4) | (1 << 3);

    private static Line[]? s_lines;
    private static Action? s_exitHook;
    private static ulong s_unhandled;

    /// <summary>How often an interrupt came that has no handler. It is disabled then.</summary>
    public static ulong UnhandledCount => s_unhandled;

    /// <summary>Starts the GIC and takes interrupts to EL2; PSTATE.I stays as it is.</summary>
    public static unsafe void Initialize(GicDescription description)
    {
        ExceptionBarrier.Set((nint)(delegate*<bool>)&HandlePending);
        s_lines = new Line[GicLayout.FirstSpecial];
        Gic.Initialize(description);
        TakeAtEl2();
    }

    /// <summary>Prepares another CPU for its own interrupts; each SGI and PPI is still to be enabled there.</summary>
    public static void InitializeProcessor()
    {
        Gic.InitializeProcessor();
        TakeAtEl2();
    }

    private static void TakeAtEl2()
    {
        SystemRegisters.WriteHcrEl2(SystemRegisters.ReadHcrEl2() | HcrEl2Routing);
        Barriers.Isb();
    }

    /// <summary>Names the handler of an INTID and enables it: an SGI or PPI on this CPU only. Replaces an earlier handler.</summary>
    public static void Register(uint interruptId, InterruptHandler handler, byte priority = Gic.DefaultPriority) =>
        Register(interruptId, new Line { Handler = handler }, priority);

    /// <summary>
    /// As <see cref="Register(uint, InterruptHandler, byte)"/>, but the interrupt stays active when its handler returns, and does not come again before
    /// <see cref="Deactivate"/> or a guest that it is linked to ends it.
    /// </summary>
    public static void RegisterKept(uint interruptId, InterruptHandler handler, byte priority = Gic.DefaultPriority) =>
        Register(interruptId, new Line { Handler = handler, IsKept = true }, priority);

    /// <summary>Ends an interrupt that was kept, on the CPU that took it.</summary>
    public static void Deactivate(uint interruptId) => GicCpuInterface.Deactivate(interruptId);

    /// <summary>Disables an INTID and forgets its handler.</summary>
    public static void Unregister(uint interruptId)
    {
        Gic.Disable(interruptId);
        s_lines![interruptId] = default;
    }

    /// <summary>How often an INTID was served for the kernel itself; those that are kept for a guest are not counted.</summary>
    public static ulong CountOf(uint interruptId) => s_lines![interruptId].Count;

    /// <summary>
    /// Acknowledges and serves a pending physical interrupt, if there still is one; when there are more, the CPU is interrupted again.
    /// Called with interrupts masked: by the IRQ vector, by an idle CPU, and by a vCPU thread whose guest was interrupted. What a handler
    /// throws is a panic: it does not reach that thread.
    /// </summary>
    /// <returns>Whether it was the kernel's own, and not just kept for a guest.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool HandlePending()
    {
        uint interruptId = GicCpuInterface.Acknowledge();
        if (interruptId >= GicLayout.FirstSpecial)
        {
            return false;
        }

        ref Line line = ref s_lines![interruptId];
        if (line.IsKept)
        {
            // Its handler may deactivate it, which comes after the drop.
            GicCpuInterface.Drop(interruptId);
            line.Handler!(interruptId);
            return false;
        }

        Interlocked.Increment(ref line.Count);
        Serve(interruptId, line.Handler);
        return true;
    }

    /// <summary>Names what runs before the IRQ vector returns: the scheduler's preemption.</summary>
    public static void SetExitHook(Action hook) => s_exitHook = hook;

    internal static void RunExitHook() => s_exitHook?.Invoke();

    private static void Register(uint interruptId, Line line, byte priority)
    {
        s_lines![interruptId] = line;
        Gic.Enable(interruptId, priority);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Serve(uint interruptId, InterruptHandler? handler)
    {
        if (handler is null)
        {
            Interlocked.Increment(ref s_unhandled);
            Gic.Disable(interruptId);
        }
        else
        {
            // The acknowledge is complete before the handler touches the device (IHI 0069 4.1.1).
            Barriers.Dsb();
            handler(interruptId);
        }

        GicCpuInterface.Drop(interruptId);
        GicCpuInterface.Deactivate(interruptId);
    }

    /// <summary>What there is of each INTID.</summary>
    private struct Line
    {
        public InterruptHandler? Handler;
        public bool IsKept;
        public ulong Count;
    }
}
