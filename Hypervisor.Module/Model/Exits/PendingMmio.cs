using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>
/// One load or store that a device must answer: decoded from the exit when a device is asked,
/// completed with the device's answer. Guests access devices in little-endian order.
/// </summary>
public readonly struct PendingMmio
{
    private readonly EsrEl2 _esr;

    private PendingMmio(EsrEl2 esr, ulong address)
    {
        _esr = esr;
        Address = address;
    }

    /// <summary>Guest-physical address.</summary>
    public ulong Address { get; }

    /// <summary>1, 2, 4 or 8 bytes.</summary>
    public int Size => 1 << _esr.DataAbort.Sas;

    public bool IsWrite => _esr.DataAbort.Wnr;

    /// <summary>Register moved, 0..31; 31 is XZR.</summary>
    public int Register => _esr.DataAbort.Srt;

    public bool SignExtends => _esr.DataAbort.Sse;

    /// <summary>A load fills all 64 bits of the register, not 31:0 with the upper half cleared.</summary>
    public bool Is64 => _esr.DataAbort.Sf;

    // A shift count that leaves only the bits of Size, as shifts take their count modulo 64.
    private int UnusedBits => -(8 * Size);

    /// <summary>Valid for an exit whose outcome was MmioRead or MmioWrite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PendingMmio Decode(in VcpuContext context) => new(new EsrEl2(context.Exit.Esr), context.Exit.Ipa);

    /// <summary>For a store: the value, zero-extended from <see cref="Size"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong WriteValue(in VcpuRegisters registers) => registers.Read(Register) << UnusedBits >> UnusedBits;

    /// <summary>Ends a load: the register gets the device's value, the guest goes on after the instruction.</summary>
    /// <param name="value">Bits above <see cref="Size"/> are ignored.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CompleteRead(ref VcpuRegisters registers, ulong value)
    {
        int unused = UnusedBits;
        value <<= unused;
        value = SignExtends ? (ulong)((long)value >> unused) : value >> unused;
        registers.Write(Register, Is64 ? value : (uint)value);
        CompleteWrite(ref registers);
    }

    /// <summary>Ends a store. An access that is refused is not completed: see <see cref="ExitRouter.Refuse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CompleteWrite(ref VcpuRegisters registers) => registers.SkipInstruction(_esr);
}
