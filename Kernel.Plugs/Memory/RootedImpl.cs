using System.Runtime.CompilerServices;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Memory;

/// <summary>A plain store.</summary>
[Plug(TargetName = "Cosmos.Core.Rooted, Cosmos.Core")]
public static class RootedImpl
{
    [Inline]
    public static void Store(ref object? place, object? value) =>
        Unsafe.As<object?, nint>(ref place) = Unsafe.As<object?, nint>(ref value);
}
