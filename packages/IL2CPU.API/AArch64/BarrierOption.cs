namespace IL2CPU.API.AArch64;

/// <summary>Shareability domain and access types of a DMB or DSB (Arm ARM C6.2, CRm field).</summary>
public enum BarrierOption
{
    Sy,
    St,
    Ld,
    Ish,
    Ishst,
    Ishld,
    Nsh,
    Nshst,
    Nshld,
    Osh,
    Oshst,
    Oshld,
}
