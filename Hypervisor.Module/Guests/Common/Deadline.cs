using Cosmos.Core;

namespace Guest.Common;

/// <summary>A time limit by the virtual counter, so that no wait of a guest is endless.</summary>
public readonly struct Deadline
{
    private readonly ulong _ticks;

    private Deadline(ulong ticks) => _ticks = ticks;

    public bool HasPassed => GuestRegisters.ReadCntvctEl0() >= _ticks;

    /// <summary>The limit that nothing in a working VM comes near, however slow its emulator.</summary>
    public static Deadline Generous => After(10_000_000);

    public static Deadline After(ulong microseconds) => new(GuestRegisters.ReadCntvctEl0() + Ticks(microseconds));

    /// <summary>Counter ticks of a time span.</summary>
    public static ulong Ticks(ulong microseconds) => SystemRegisters.ReadCntfrqEl0() * microseconds / 1_000_000;
}
