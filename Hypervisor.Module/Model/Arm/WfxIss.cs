namespace Hypervisor.Model.Arm;

/// <summary>ISS of a trapped WFI, WFE, WFIT or WFET (EC 0x01). TI 1:0.</summary>
public readonly struct WfxIss
{
    private readonly uint _iss;

    public WfxIss(uint iss) => _iss = iss;

    /// <summary>
    /// Plain WFI. WFE (1), and the timed WFIT (2) and WFET (3), may all complete early at any time,
    /// so for them giving up the CPU once is enough.
    /// </summary>
    public bool IsWfi => (_iss & 3) == 0;
}
