namespace Cosmos.Core;

/// <summary>
/// What <see cref="ThreadContext.Switch"/> keeps of a thread that is not running: the registers that AAPCS64 6.1 makes
/// a callee preserve, at the thread's stack pointer. The assembly takes its offsets from here.
/// </summary>
public struct SwitchFrame
{
    public ulong X19, X20, X21, X22, X23, X24, X25, X26, X27, X28;
    /// <summary>The frame pointer; 0 ends the chain of frame records of a new thread.</summary>
    public ulong X29;
    /// <summary>Where the switch returns to; <see cref="ThreadContext.StartAddress"/> for a new thread.</summary>
    public ulong X30;
    public ulong D8, D9, D10, D11, D12, D13, D14, D15;
}
