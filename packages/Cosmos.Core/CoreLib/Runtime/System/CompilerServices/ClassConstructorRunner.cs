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
/// Runs a class constructor at the first access of a static field. The state is the code's address, then 1 while it runs, then 0.
/// A class constructor that reads its own fields meanwhile sees them as they are, as ECMA-335 II.10.5.3 allows.
/// </summary>
internal static unsafe class ClassConstructorRunner
{
    private const nint Running = 1;

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
        nint code = context.cctorMethodAddress;
        if (code is 0 or Running || Interlocked.CompareExchange(ref context.cctorMethodAddress, Running, code) != code)
        {
            return;
        }

        ((delegate*<void>)code)();
        Interlocked.MemoryBarrier();
        context.cctorMethodAddress = 0;
    }
}
