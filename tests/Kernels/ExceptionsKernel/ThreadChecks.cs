using System;
using System.Threading;
using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Exceptions in threads: on all CPUs at once, and out of a thread's entry.</summary>
internal static class ThreadChecks
{
    private const int Throws = 500;
    private static int s_caught;

    public static void Declare(SelfTest test)
    {
        test.Add("a module that throws is left out, the next one starts", "sound", Modules);
        test.Add("threads throw and catch on all CPUs at once", Throws * 8, AllAtOnce);
        test.Add("threads that nobody catches for end, the rest goes on", "ends 3", Uncaught);
        test.Add("a thread ends by a null reference", "ended", NullEndsThread);
        test.Add("interrupts are as they were where it was caught", "on on", Interrupts);
        test.Add("a throw makes no object beside the exception", "the exception", Memory);
    }

    private static string Modules()
    {
        string names = "";
        foreach (HostedModule hosted in ModuleHost.Modules)
        {
            names += hosted.State == ModuleState.Started ? hosted.Module.Name : "";
        }

        return SoundModule.HasStarted && !FailingModule.HasStarted ? names : "wrong";
    }

    private static int AllAtOnce()
    {
        s_caught = 0;
        KernelThread[] threads = new KernelThread[8];
        for (int i = 0; i < threads.Length; i++)
        {
            int number = i;
            threads[i] = new KernelThread("thrower", () => ThrowOften(number)) { PinnedTo = i % Processors.Count };
            threads[i].Start();
        }

        Join(threads);
        return s_caught;
    }

    private static void ThrowOften(int number)
    {
        for (int i = 0; i < Throws; i++)
        {
            try
            {
                try
                {
                    Steps.Descend((number + i) % 7, new OwnException("x", number * i));
                }
                finally
                {
                    Scheduler.Yield();
                }
            }
            catch (OwnException exception) when (exception.Number == number * i)
            {
                Interlocked.Increment(ref s_caught);
            }
        }
    }

    private static string Uncaught()
    {
        int reached = 0;
        KernelThread[] threads = new KernelThread[3];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new KernelThread($"doomed{i}", () =>
            {
                Interlocked.Increment(ref reached);
                Steps.Descend(3, new OwnException("nobody catches this"));
                reached = 100;
            });
            threads[i].Start();
        }

        Join(threads);
        return $"ends {reached}";
    }

    private static string NullEndsThread()
    {
        string? nothing = null;
        KernelThread thread = new("nullified", () => s_caught = nothing!.Length);
        thread.Start();
        Join([thread]);
        return "ended";
    }

    private static string Interrupts()
    {
        string before = State();
        Steps.NameOf(() => Steps.Descend(2, new OwnException("x")));
        Steps.NameOf(() => ((string?)null)!.ToString());
        return $"{before} {State()}";
    }

    private static string State()
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        CPU.RestoreInterrupts(daif);
        return (daif & 0x80) == 0 ? "on" : "off";
    }

    private static string Memory()
    {
        OwnException exception = new("x");
        long before = GC.GetTotalMemory(false);
        for (int i = 0; i < 1000; i++)
        {
            try
            {
                Steps.Descend(4, exception);
            }
            catch (OwnException)
            {
            }
        }

        long grown = GC.GetTotalMemory(false) - before;
        return grown <= 0 ? "the exception" : $"{grown} bytes more";
    }

    private static void Join(KernelThread[] threads)
    {
        foreach (KernelThread thread in threads)
        {
            while (thread.State != Cosmos.System.Threading.ThreadState.Terminated)
            {
                Scheduler.Sleep(100_000);
            }
        }
    }
}
