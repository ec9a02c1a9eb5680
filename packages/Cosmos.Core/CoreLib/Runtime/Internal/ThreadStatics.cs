using System.Runtime;
using System.Runtime.InteropServices;

namespace Internal.Runtime;

/// <summary>ilc's handle of a module; there is only one.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TypeManagerSlot
{
    internal nint TypeManager;
    internal int ModuleIndex;
}

/// <summary>
/// Thread-static fields are not offered: a kernel thread keeps its state in its own object. The build refuses
/// <c>[ThreadStatic]</c>; this is where compiled code would ask for them.
/// </summary>
internal static unsafe class ThreadStatics
{
    internal static object GetThreadStaticBaseForType(TypeManagerSlot* typeManager, int typeTlsIndex)
    {
        FailFast.Stop("thread-static fields are not supported");
        return null!;
    }
}
