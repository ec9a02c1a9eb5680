using System.Runtime.CompilerServices;

namespace Psci.Exploration.States;

/// <summary>A whole VM: up to four vCPUs, the count of those on and the gathering. A value, 121 bits of it used.</summary>
internal struct VmState
{
    public const int MaximumVcpus = 4;

    // The first word of a key ends in the third vCPU; behind the fourth comes what is the VM's.
    private const int LowBitsOfThird = 64 - (2 * VcpuState.Size);
    private const int RestShift = (2 * VcpuState.Size) - LowBitsOfThird;

    public VcpuStates Vcpus;

    /// <summary>Vcpus that are on or pending as the product counts them; one off when a mutant counts wrong.</summary>
    public int On;

    /// <summary>Vcpus that are suspended as the product counts them.</summary>
    public int Suspended;

    /// <summary>Votes for the VM's powerdown, as its node counts them.</summary>
    public int Agreed;

    /// <summary>The VM is powered down as a node.</summary>
    public bool IsDown;

    public bool IsOsInitiated;

    /// <summary>0 none, 1 off, 2 reset.</summary>
    public int Request;

    public int Arrived;

    /// <summary>Modulo 2.</summary>
    public int Round;

    public bool IsOver;

    [InlineArray(MaximumVcpus)]
    public struct VcpuStates
    {
        private VcpuState _first;
    }

    public readonly StateKey Pack()
    {
        ulong rest = ((uint)On & 15) | ((ulong)(uint)Request << 4) | (((ulong)(uint)Arrived & 7) << 6) | ((ulong)(uint)Round << 9) | (IsOver ? 1ul << 10 : 0)
            | (((ulong)(uint)Suspended & 15) << 11) | (((ulong)(uint)Agreed & 15) << 15) | (IsDown ? 1ul << 19 : 0) | (IsOsInitiated ? 1ul << 20 : 0);
        return new StateKey(
            Vcpus[0].Bits | ((ulong)Vcpus[1].Bits << VcpuState.Size) | ((ulong)Vcpus[2].Bits << (2 * VcpuState.Size)),
            (Vcpus[2].Bits >> LowBitsOfThird) | ((ulong)Vcpus[3].Bits << (VcpuState.Size - LowBitsOfThird)) | (rest << RestShift));
    }

    public static VmState Unpack(StateKey key)
    {
        const uint Mask = (1u << VcpuState.Size) - 1;
        VmState state = default;
        state.Vcpus[0] = new VcpuState((uint)key.Low & Mask);
        state.Vcpus[1] = new VcpuState((uint)(key.Low >> VcpuState.Size) & Mask);
        state.Vcpus[2] = new VcpuState(((uint)(key.Low >> (2 * VcpuState.Size)) | ((uint)key.High << LowBitsOfThird)) & Mask);
        state.Vcpus[3] = new VcpuState((uint)(key.High >> (VcpuState.Size - LowBitsOfThird)) & Mask);
        ulong rest = key.High >> RestShift;
        state.On = (int)(rest & 15) is var on && on > 7 ? on - 16 : on;
        state.Request = (int)(rest >> 4) & 3;
        state.Arrived = (int)(rest >> 6) & 7;
        state.Round = (int)(rest >> 9) & 1;
        state.IsOver = ((rest >> 10) & 1) != 0;
        state.Suspended = (int)(rest >> 11) & 15;
        state.Agreed = (int)(rest >> 15) & 15;
        state.IsDown = ((rest >> 19) & 1) != 0;
        state.IsOsInitiated = ((rest >> 20) & 1) != 0;
        return state;
    }
}
