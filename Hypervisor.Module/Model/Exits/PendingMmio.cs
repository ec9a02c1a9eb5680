using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>
/// One load or store that a device must answer: decoded from the exit when a device is asked,
/// completed with the device's answer. Guests access devices in little-endian order.
/// </summary>
public readonly struct PendingMmio
{
    private readonly EsrEl2 _esr;

    private PendingMmio(EsrEl2 esr, ulong address, ulong writeValue)
    {
        _esr = esr;
        Address = address;
        WriteValue = writeValue;
    }

    /// <summary>Guest-physical address.</summary>
    public ulong Address { get; }

    /// <summary>For a store: the value, zero-extended from <see cref="Size"/>.</summary>
    public ulong WriteValue { get; }

    /// <summary>1, 2, 4 or 8 bytes.</summary>
    public int Size => 1 << _esr.DataAbort.Sas;

    public bool IsWrite => _esr.DataAbort.Wnr;

    /// <summary>Register moved, 0..31; 31 is XZR.</summary>
    public int Register => _esr.DataAbort.Srt;

    public bool SignExtends => _esr.DataAbort.Sse;

    /// <summary>A load fills all 64 bits of the register, not 31:0 with the upper half cleared.</summary>
    public bool Is64 => _esr.DataAbort.Sf;

    /// <summary>Valid for an exit whose outcome was MmioRead or MmioWrite.</summary>
    public static PendingMmio Decode(in VcpuContext context)
    {
        EsrEl2 esr = new(context.Exit.Esr);
        DataAbortIss iss = esr.DataAbort;
        ulong value = iss.Wnr ? context.Registers.Read(iss.Srt) & Mask(iss.Sas) : 0;
        return new PendingMmio(esr, context.Exit.Ipa, value);
    }

    /// <summary>Ends a load: the register gets the device's value, the guest goes on after the instruction.</summary>
    /// <param name="value">Bits above <see cref="Size"/> are ignored.</param>
    public void CompleteRead(ref VcpuRegisters registers, ulong value)
    {
        value &= Mask(_esr.DataAbort.Sas);
        if (SignExtends)
        {
            int unused = 64 - (8 << _esr.DataAbort.Sas);
            value = (ulong)((long)(value << unused) >> unused);
        }

        registers.Write(Register, Is64 ? value : (uint)value);
        CompleteWrite(ref registers);
    }

    /// <summary>Ends a store. An access that is refused is not completed: see <see cref="ExitRouter.Refuse"/>.</summary>
    public void CompleteWrite(ref VcpuRegisters registers) => registers.SkipInstruction(_esr.Il);

    private static ulong Mask(int sas) => ulong.MaxValue >> (64 - (8 << sas));
}
