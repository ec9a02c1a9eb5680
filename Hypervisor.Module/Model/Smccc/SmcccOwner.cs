namespace Hypervisor.Model.Smccc;

/// <summary>Owning entity of a call: bits 29:24 of its id (DEN0028). 48..49 are trusted applications, 50..63 trusted OS.</summary>
public enum SmcccOwner : byte
{
    Architecture = 0,
    Cpu = 1,
    Sip = 2,
    Oem = 3,
    StandardSecure = 4,
    StandardHypervisor = 5,
    VendorHypervisor = 6,
}
