using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>What a kernel must not do, and two things that look so and are allowed.</summary>
internal static unsafe class Mistakes
{
    private const uint Ret = 0xD65F_03C0;
    private const uint UnusedSgi = 7;
    private static int s_depth;

    /// <summary>Each under the name that the command line selects it by.</summary>
    public static List<(string Name, Action Act)> All { get; } =
    [
        ("throw", () => DepthOne(1)),
        ("throw-own", () => throw new OwnException("nobody catches this")),
        ("throw-masked", ThrowMasked),
        ("throw-interrupt", ThrowInInterrupt),
        ("throw-locked", ThrowLocked),
        ("unpark-null", () => Caught(() => Scheduler.Unpark(null!))),
        ("throw-finally", ThrowThroughFinally),
        ("fail-fast", FailFast),
        ("null-field", () => ReadField(null)),
        ("null-call", () => CallThrough(null)),
        ("array-bounds", () => ReadElement(new int[3], 3)),
        ("cast", () => Cast(new object())),
        ("divide", () => Divide(1, 0)),
        ("write-code", () => Write(LinkerSymbols.TextStart())),
        ("write-constants", () => Write(LinkerSymbols.RodataStart())),
        ("run-heap", RunHeap),
        ("exhaust-heap", ExhaustHeap),
        ("overflow", () => Recurse(1)),
        ("overflow-thread", OverflowInThread),
        ("unmapped", () => Write(1UL << 46)),
        ("unaligned", Unaligned),
        ("nothing", () => { }),
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DepthOne(int depth) => DepthTwo(depth + 1) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DepthTwo(int depth) => DepthThree(depth + 1) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DepthThree(int depth) =>
        depth == 3 ? throw new InvalidOperationException("boom at depth three") : depth;

    private static void FailFast() => Caught(() => Environment.FailFast("no way on", new OwnException("why")));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadField(string? text) => text!.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CallThrough(Action? action) => action!();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadElement(int[] numbers, int index) => numbers[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Cast(object item) => (string)item;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int dividend, int divisor) => dividend / divisor;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(ulong address) => *(uint*)address = Ret;

    private static void RunHeap()
    {
        uint[] code = [Ret, Ret];
        fixed (uint* start = code)
        {
            ((delegate*<void>)start)();
        }
    }

    private static void ExhaustHeap()
    {
        List<byte[]> blocks = [];
        while (true)
        {
            blocks.Add(new byte[8 << 20]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Recurse(int depth)
    {
        s_depth = depth;
        return Recurse(depth + 1) + depth;
    }

    private static void OverflowInThread()
    {
        new KernelThread("deep", () => Recurse(1)).Start();
        Scheduler.Sleep(1_000_000_000);
    }

    /// <summary>Somebody waits for the lock for ever, were the thread to end.</summary>
    private static void ThrowMasked()
    {
        SpinLock guard = default;
        new KernelThread("holder", () =>
        {
            guard.Acquire();
            DepthOne(1);
        }).Start();
        Scheduler.Sleep(1_000_000_000);
    }

    /// <summary>Out of what the scheduler calls with its lock held: to catch it would leave the lock so.</summary>
    private static void ThrowLocked()
    {
        Scheduler.Current.StateChanged = static (_, _) => DepthOne(1);
        Caught(() => Scheduler.Sleep(1_000_000));
    }

    private static void Caught(Action act)
    {
        try
        {
            act();
        }
        catch (Exception)
        {
            Cosmos.System.Console.WriteLine("caught");
        }
    }

    private static void ThrowInInterrupt()
    {
        Interrupts.Register(UnusedSgi, static _ => DepthOne(1));
        Gic.Enable(UnusedSgi);
        try
        {
            Gic.SendSgi(UnusedSgi, 0);
            Scheduler.Sleep(1_000_000_000);
        }
        catch (InvalidOperationException)
        {
            Cosmos.System.Console.WriteLine("the interrupted thread has caught it");
        }
    }

    /// <summary>Nobody catches it, so nothing is unwound.</summary>
    private static void ThrowThroughFinally()
    {
        try
        {
            DepthOne(1);
        }
        finally
        {
            Cosmos.System.Console.WriteLine("finally");
        }
    }

    /// <summary>Normal memory takes accesses at any address.</summary>
    private static void Unaligned()
    {
        byte* bytes = stackalloc byte[32];
        *(ulong*)(bytes + 3) = 0x0102_0304_0506_0708;
        if (bytes[3] != 8 || *(ushort*)(bytes + 9) != 0x0102)
        {
            throw new InvalidOperationException("an unaligned access went wrong");
        }
    }
}
