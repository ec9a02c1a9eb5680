using Cosmos.Core;
using Cosmos.System.Threading;

namespace Cosmos.System;

/// <summary>The commands that every kernel has.</summary>
internal static class BuiltInCommands
{
    private const int NameColumn = 12;
    private const int ThreadColumn = 16;
    private const int MebibyteShift = 20;

    public static CommandTable Create()
    {
        CommandTable commands = new();
        commands.Add("help", "lists the commands", _ => Help());
        commands.Add("modules", "lists the kernel's modules, in the order of their start", _ => Modules());
        commands.Add("threads", "lists the kernel's threads", _ => Threads());
        commands.Add("memory", "tells how much memory there is and how much is free", _ => Memory());
        commands.Add("exit", "gives the keyboard back", _ => Exit());
        return commands;
    }

    private static void Help()
    {
        foreach (ConsoleCommand command in KernelConsole.Commands.All)
        {
            KernelConsole.Print($"{command.Name.PadRight(NameColumn)} {command.Summary}");
        }
    }

    private static void Modules()
    {
        foreach (HostedModule hosted in ModuleHost.Modules)
        {
            KernelConsole.Print($"{hosted.Module.Name.PadRight(NameColumn)} {NameOf(hosted.State)}");
        }
    }

    private static void Threads()
    {
        foreach (KernelThread thread in KernelThreads.Take())
        {
            string where = thread.PinnedTo == KernelThread.AnyProcessor ? "" : $", on CPU {thread.PinnedTo} only";
            KernelConsole.Print($"{thread.Name.PadRight(ThreadColumn)} {NameOf(thread.State)}{where}");
        }
    }

    private static void Memory()
    {
        ulong all = KernelMemory.Map!.Ram.TotalLength >> MebibyteShift;
        KernelConsole.Print($"{all} MiB, {PageAllocator.FreePages >> (MebibyteShift - Page.Shift)} MiB free");
    }

    private static void Exit()
    {
        if (!KernelConsole.TryLeave())
        {
            KernelConsole.Print("the keyboard is this console's alone: there is nobody to give it to");
        }
    }

    private static string NameOf(ModuleState state) => state switch
    {
        ModuleState.Waiting => "waiting",
        ModuleState.Started => "started",
        ModuleState.Stopped => "stopped",
        _ => "left out",
    };

    private static string NameOf(ThreadState state) => state switch
    {
        ThreadState.Created => "created",
        ThreadState.Ready => "ready",
        ThreadState.Running => "running",
        ThreadState.Blocked => "blocked",
        ThreadState.Sleeping => "sleeping",
        ThreadState.Parked => "parked",
        _ => "terminated",
    };
}
