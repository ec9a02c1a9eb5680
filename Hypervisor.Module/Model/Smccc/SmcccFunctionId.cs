namespace Hypervisor.Model.Smccc;

/// <summary>
/// Function identifier, W0 of a call (DEN0028).
/// Fast 31 | SMC64 30 | owner 29:24 | reserved 23:17 | SVE hint 16 | number 15:0
/// </summary>
public readonly struct SmcccFunctionId
{
    public const uint FastBit = 1u << 31;
    public const uint Smc64Bit = 1u << 30;

    /// <summary>The caller has no live SVE state (SMCCC 1.3). It says nothing about which function is meant.</summary>
    public const uint SveHintBit = 1u << 16;

    private const uint ReservedBits = 0x00FE_0000;

    public SmcccFunctionId(uint value) => Value = value;

    public uint Value { get; }

    public bool IsFast => (Value & FastBit) != 0;

    public bool IsSmc64 => (Value & Smc64Bit) != 0;

    public SmcccOwner Owner => (SmcccOwner)((Value >> 24) & 0x3F);

    public bool HasReservedBits => (Value & ReservedBits) != 0;

    public uint Number => Value & 0xFFFF;

    /// <summary>The function a caller's x0 names: bits 63:32 are not part of it, nor is the SVE hint.</summary>
    public static SmcccFunctionId FromX0(ulong x0) => new((uint)x0 & ~SveHintBit);
}
