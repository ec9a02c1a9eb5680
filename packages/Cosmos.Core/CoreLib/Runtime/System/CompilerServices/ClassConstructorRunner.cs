using System.Runtime.InteropServices;
using System.Threading;
using Internal.Runtime;

namespace System.Runtime.CompilerServices;

/// <summary>ilc's record of a class constructor that has not run yet: its code, null once done.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct StaticClassConstructionContext
{
    public nint cctorMethodAddress;
}

/// <summary>
/// Runs a class constructor at the first access of a static field. The state is the code's address, then an odd number while it runs,
/// then 0; or 3 when it has thrown, which it then does at each access. The odd number tells the stack it runs on: a constructor that reads its own fields meanwhile sees them as they are, as ECMA-335
/// II.10.5.3 allows, and other CPUs wait. Interrupts are masked, so that no thread of the same CPU can come to wait for it.
/// </summary>
internal static unsafe class ClassConstructorRunner
{
    private const nint Running = 1;

    /// <summary>No stack's number, and no code's: ilc marks the address of shared generic code by bit 1.</summary>
    private const nint Failed = 3;

    /// <summary>Stacks are slots of 64 KiB, aligned so.</summary>
    private const nint StackMask = ~0xFFFF;

    private static object CheckStaticClassConstructionReturnGCStaticBase(ref StaticClassConstructionContext context, object gcStaticBase)
    {
        CheckStaticClassConstruction(ref context);
        return gcStaticBase;
    }

    private static nint CheckStaticClassConstructionReturnNonGCStaticBase(ref StaticClassConstructionContext context, nint nonGcStaticBase)
    {
        CheckStaticClassConstruction(ref context);
        return nonGcStaticBase;
    }

    private static object CheckStaticClassConstructionReturnThreadStaticBase(
        TypeManagerSlot* typeManager, int typeTlsIndex, StaticClassConstructionContext* context)
    {
        CheckStaticClassConstruction(ref *context);
        return Internal.Runtime.ThreadStatics.GetThreadStaticBaseForType(typeManager, typeTlsIndex);
    }

    private static void CheckStaticClassConstruction(ref StaticClassConstructionContext context)
    {
        if (Volatile.Read(ref context.cctorMethodAddress) != 0)
        {
            ulong interrupts = RuntimeImports.DisableInterrupts();
            FailedClass? failed = RunOrWait(ref context.cctorMethodAddress);
            RuntimeImports.RestoreInterrupts(interrupts);
            if (failed is not null)
            {
                throw new TypeInitializationException(failed.Name, failed.Reason);
            }
        }
    }

    private static FailedClass? RunOrWait(ref nint state)
    {
        nint own = ((nint)(&own) & StackMask) | Running;
        nint code = Volatile.Read(ref state);
        while (code != 0 && code != own)
        {
            if (code == Failed)
            {
                return FailedClass.Find((nint)Unsafe.AsPointer(ref state));
            }

            if ((code & Running) != 0)
            {
                RuntimeImports.Yield();
            }
            else if (Interlocked.CompareExchange(ref state, own, code) == code)
            {
                Run(ref state, code);
            }

            code = Volatile.Read(ref state);
        }

        return null;
    }

    private static void Run(ref nint state, nint code)
    {
        try
        {
            ((delegate*<void>)code)();
            Volatile.Write(ref state, 0);
        }
        catch (Exception exception)
        {
            FailedClass.Add((nint)Unsafe.AsPointer(ref state), code, exception);
            Volatile.Write(ref state, Failed);
        }
    }
}
