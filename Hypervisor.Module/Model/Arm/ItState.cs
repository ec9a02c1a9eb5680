namespace Hypervisor.Model.Arm;

/// <summary>The T32 IT block in a saved PSTATE: IT[1:0] in 26:25, IT[7:2] in 15:10 (DDI0487 AArch32.ITAdvance).</summary>
public static class ItState
{
    private const ulong LowBits = 3ul << 25;
    private const ulong HighBits = 0x3Ful << 10;

    /// <summary>PSTATE after one instruction of the IT block; unchanged outside of one and in A32 code.</summary>
    public static ulong Advance(ulong pstate)
    {
        if ((pstate & Pstate.T32) == 0)
        {
            return pstate;
        }

        uint it = (uint)((pstate >> 25) & 3) | (uint)((pstate >> 8) & 0xFC);
        uint next = (it & 7) == 0 ? 0 : (it & 0xE0) | ((it << 1) & 0x1F);
        return (pstate & ~(LowBits | HighBits)) | ((ulong)(next & 3) << 25) | ((ulong)(next & 0xFC) << 8);
    }
}
