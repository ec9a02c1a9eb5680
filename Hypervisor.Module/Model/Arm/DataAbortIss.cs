namespace Hypervisor.Model.Arm;

/// <summary>
/// ISS of an instruction or data abort (DDI0487, "ISS encoding for an exception from a Data Abort").
/// ISV 24 | SAS 23:22 | SSE 21 | SRT 20:16 | SF 15 | AR 14 | FnV 10 | EA 9 | CM 8 | S1PTW 7 | WnR 6 | DFSC 5:0
/// </summary>
public readonly struct DataAbortIss
{
    public const uint CmBit = 1u << 8;
    public const uint WnrBit = 1u << 6;

    /// <summary>DFSC/IFSC of a synchronous external abort that is not on a table walk.</summary>
    public const uint SynchronousExternalAbort = 0x10;

    private readonly ulong _iss;

    /// <param name="iss">Bits above 24 do not count.</param>
    public DataAbortIss(ulong iss) => _iss = iss;

    /// <summary>SAS, SSE, SRT, SF and AR are valid: one general register moved by a plain load or store.</summary>
    public bool Isv => (_iss & (1u << 24)) != 0;

    /// <summary>Access size as a power of two: 0..3 for 1, 2, 4, 8 bytes.</summary>
    public int Sas => (int)((_iss >> 22) & 3);

    public bool Sse => (_iss & (1u << 21)) != 0;

    /// <summary>Register moved; 31 is XZR.</summary>
    public int Srt => (int)((_iss >> 16) & 31);

    public bool Sf => (_iss & (1u << 15)) != 0;

    public bool Ar => (_iss & (1u << 14)) != 0;

    /// <summary>FAR does not hold the address (only ever set with an external abort).</summary>
    public bool FnV => (_iss & (1u << 10)) != 0;

    public bool Ea => (_iss & (1u << 9)) != 0;

    /// <summary>The instruction was cache maintenance or an address translation.</summary>
    public bool Cm => (_iss & CmBit) != 0;

    /// <summary>The fault hit a stage-1 table walk, not the access itself.</summary>
    public bool S1ptw => (_iss & (1u << 7)) != 0;

    public bool Wnr => (_iss & WnrBit) != 0;

    /// <summary>Fault status code, 0..63.</summary>
    public uint Dfsc => (uint)_iss & 0x3F;

    /// <summary>Address size, translation, access flag or permission fault at some level: DFSC 0b00xxxx.</summary>
    public bool IsMmuFault => (_iss & 0x30) == 0;

    /// <summary>An MMU fault of an access itself, not of a table walk, with ISV: all that is to be known of it is here.</summary>
    public bool IsDescribedAccess => Isv && !S1ptw && IsMmuFault;

    /// <summary>
    /// For such an access: HPFAR_EL2 holds the guest-physical page. It is UNKNOWN for a permission fault at any level, DFSC 0b0011xx
    /// (DDI0487 HPFAR_EL2); then the page must come from an AT instruction on FAR_EL2.
    /// </summary>
    public bool HasHpfar => (_iss & 0x3C) != 0x0C;
}
