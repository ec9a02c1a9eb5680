using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>The one place where a CPU leaves a kernel thread's stack for another's.</summary>
public static unsafe class ThreadContext
{
    /// <summary>
    /// Pushes a <see cref="SwitchFrame"/>, stores SP through <paramref name="savedStackPointer"/>, loads SP from
    /// <paramref name="stackPointer"/>, pops the frame found there and returns to its x30. Leaves DAIF alone: the caller
    /// has masked interrupts, and whoever is switched to restores its own mask.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Switch(ulong* savedStackPointer, ulong stackPointer) => throw null!;

    /// <summary>
    /// The address of a label whose code clears x29 and x30 and calls the exported C# function CosmosThreadStart, which
    /// takes nothing and never returns.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong StartAddress() => throw null!;

    /// <summary>Prepares a fresh stack so that the first switch to it enters the start label.</summary>
    /// <param name="stackTop">End of the stack, 16-byte aligned.</param>
    /// <returns>The stack pointer to switch to.</returns>
    public static ulong PrepareStack(ulong stackTop)
    {
        SwitchFrame* frame = (SwitchFrame*)(stackTop - (ulong)sizeof(SwitchFrame));
        *frame = default;
        frame->X30 = StartAddress();
        return (ulong)frame;
    }
}
