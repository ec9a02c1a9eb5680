namespace Hypervisor.Model.Arm;

/// <summary>
/// ISS of a trapped MSR, MRS or system instruction (EC 0x18).
/// Op0 21:20 | Op2 19:17 | Op1 16:14 | CRn 13:10 | Rt 9:5 | CRm 4:1 | Direction 0
/// </summary>
public readonly struct SysRegIss
{
    private readonly uint _iss;

    public SysRegIss(uint iss) => _iss = iss;

    public uint Op0 => (_iss >> 20) & 3;

    public uint Op1 => (_iss >> 14) & 7;

    public uint Crn => (_iss >> 10) & 15;

    public uint Crm => (_iss >> 1) & 15;

    public uint Op2 => (_iss >> 17) & 7;

    /// <summary>Register moved; 31 is XZR.</summary>
    public int Rt => (int)((_iss >> 5) & 31);

    /// <summary>Direction 1: MRS. 0: MSR or a system instruction.</summary>
    public bool IsRead => (_iss & 1) != 0;

    /// <summary>The fields moved to where <see cref="SysRegEncoding"/> has them; Op1 and CRn lie side by side in both.</summary>
    public SysRegEncoding Encoding => new((ushort)(((_iss >> 6) & (3 << 14)) | ((_iss >> 3) & (0x7F << 7)) | ((_iss << 2) & (15 << 3)) | Op2));
}
