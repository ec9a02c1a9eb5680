using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>Brings all registers that may hold a reference onto the stack.</summary>
internal static class RegisterSpill
{
    /// <summary>Pushes x19 to x30, which AAPCS64 6.1 makes a callee keep (callers have saved the others), and calls with the stack pointer.</summary>
    /// <param name="action">Address of an unmanaged function of one argument.</param>
    [PlugMethod(PlugRequired = true)]
    public static void Call(nint action) => throw null!;
}
