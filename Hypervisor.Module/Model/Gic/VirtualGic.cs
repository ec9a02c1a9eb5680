using System.Numerics;
using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Gic;

/// <summary>
/// A VM's interrupt controller: what is pending, for whom, and what each vCPU's list registers hold of it. Whatever may give a vCPU
/// something new answers with the vCPUs that must look, a bit for each; whoever acts on hardware makes them look. A vCPU looks by
/// <see cref="Fold"/> and <see cref="Fill"/>, in its own CPU; nobody else touches its list registers, so what they hold is known
/// here as it was at the last fold; <see cref="GicStateRegisters"/> says who must fold before a register is accessed. Not thread-safe: the
/// caller holds the VM's lock.
/// </summary>
public sealed class VirtualGic
{
    private const int FirstPpi = 16;
    private const int FirstSpi = 32;

    private readonly int _vcpuCount;
    private readonly int _listRegisters;

    // Whether an SPI may be pending or active: mostly none is, and nobody need look at them all.
    private bool _hasBusySpis;

    /// <param name="vcpuCount">1 to 32.</param>
    /// <param name="spiCount">A multiple of 32, up to 960.</param>
    /// <param name="listRegisters">How many the CPUs have, 1 to 16.</param>
    public VirtualGic(int vcpuCount, int spiCount, int listRegisters)
    {
        _vcpuCount = vcpuCount;
        _listRegisters = listRegisters;
        Distributor = new GicDistributor(spiCount);
        Redistributors = new GicRedistributorRegion(vcpuCount);
        Routing = new GicSpiRouting(Distributor, Redistributors, vcpuCount, spiCount);
        Reset();
    }

    public GicDistributor Distributor { get; }

    public GicRedistributorRegion Redistributors { get; }

    internal GicSpiRouting Routing { get; }

    /// <summary>As after power-on. Whatever list registers hold is void.</summary>
    public void Reset()
    {
        Distributor.Reset();
        Redistributors.Reset();
        Routing.Reset();
    }

    /// <summary>Drives the input of an SPI, INTID 32 and up; others are ignored.</summary>
    /// <returns>The vCPUs that must look.</returns>
    public uint SetSpi(int intid, bool level)
    {
        if (Distributor.Spis.WordOf(intid) is not { } word)
        {
            return 0;
        }

        word.SetLine(BitOf(intid), level);
        _hasBusySpis |= level;

        // One that has it must look also when the line has gone low: it may not take what is no longer there.
        int taker = Routing.TakerOf(intid);
        return taker < 0 ? 0 : 1u << taker;
    }

    /// <summary>A register was written: anything may be pending for anyone, and what list registers hold may have to go.</summary>
    /// <returns>The vCPUs that must look.</returns>
    public uint LookAtAll()
    {
        _hasBusySpis = true;
        uint pending = 0;
        for (int i = 0; i < _vcpuCount; i++)
        {
            pending |= Redistributors[i].Privates.HasListed || IsPending(i) ? 1u << i : 0;
        }

        return pending;
    }

    /// <summary>Drives the input of a PPI, INTID 16 to 31; others are ignored.</summary>
    public void SetPpi(int vcpu, int intid, bool level)
    {
        if (intid is >= FirstPpi and < FirstSpi)
        {
            Redistributors[vcpu].Privates.SetLine(BitOf(intid), level);
        }
    }

    /// <summary>A write to ICC_SGI1R_EL1 or ICC_SGI0R_EL1. All targets must look.</summary>
    /// <param name="targets">The vCPUs that it names, a bit for each.</param>
    /// <param name="group">The register's: an SGI of the other group stays where it is (IHI0069 12.2.21).</param>
    public void SendSgi(uint targets, int intid, int group)
    {
        uint bit = BitOf(intid);
        for (uint left = targets; left != 0; left &= left - 1)
        {
            GicInterruptWord word = Redistributors[BitOperations.TrailingZeroCount(left)].Privates;
            uint inGroup = group == 1 ? word.Group : ~word.Group;
            word.Latched |= inGroup & bit;
        }
    }

    /// <summary>Whether a vCPU may have anything to fill its list registers with.</summary>
    public bool IsBusy(int vcpu) => _hasBusySpis || !Redistributors[vcpu].Privates.IsQuiet;

    /// <summary>
    /// Whether something is pending, enabled and not active that goes to this vCPU and that no list register holds. It wakes a vCPU
    /// whose redistributor was put to sleep too: what is the GIC's WakeRequest to a power controller (IHI0069 11.1).
    /// </summary>
    public bool IsPending(int vcpu)
    {
        uint groups = Distributor.Groups;
        return Redistributors[vcpu].Privates.Deliverable(groups) != 0 || (_hasBusySpis && Routing.IsPending(vcpu, groups));
    }

    /// <summary>As <see cref="IsPending"/>, without a fold, for a vCPU that has ended all that its list registers held.</summary>
    public bool IsPendingAfterEnd(int vcpu)
    {
        uint groups = Distributor.Groups;
        return Redistributors[vcpu].Privates.DeliverableAfterEnd(groups) != 0 || (_hasBusySpis && Routing.IsPending(vcpu, groups));
    }

    /// <summary>Whether the vCPU has taken an interrupt and not ended it, as of its last fold.</summary>
    public bool IsActive(int vcpu, int intid) => (WordOf(vcpu, intid).Active & BitOf(intid)) != 0;

    /// <summary>Takes back what the list registers of a vCPU hold, as the guest has left them; they are to be filled or cleared then.</summary>
    /// <returns>Linked PPIs that the guest has ended, a bit for each INTID: the physical interrupt is inactive, and the line low.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Fold(int vcpu, ref IchRegisters ich)
    {
        uint ended = 0;
        uint released = 0;
        int used = (int)ich.Used;
        for (int i = 0; i < used; i++)
        {
            ListRegister register = new(ich.Lr[i]);
            ich.Lr[i] = 0;
            if (register.IsEmpty && register.Intid < FirstSpi)
            {
                ended |= BitOf(register.Intid);
                released |= register.IsHardware ? BitOf(register.Intid) : 0;
            }
            else
            {
                Unlist(vcpu, register);
            }
        }

        Redistributors[vcpu].Privates.End(ended, released);
        if (ich.EndedElsewhere != 0)
        {
            GicUnlistedEnds.Apply(this, vcpu, ich.EndedElsewhere);
        }

        ich.HcrEl2 = IchRegisters.HcrEnable;
        ich.Used = 0;
        return released;
    }

    /// <summary>
    /// Gives a vCPU, which has just folded, what it should have: all that is pending for it or active in it, or the most urgent of that
    /// when there is more than list registers; a maintenance interrupt then asks for the rest.
    /// </summary>
    /// <param name="linked">PPIs whose physical interrupt is active in this CPU, a bit for each INTID.</param>
    /// <returns>The other vCPUs that must look: an SPI that was this one's may be theirs now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Fill(int vcpu, ref IchRegisters ich, uint linked)
    {
        GicRedistributor redistributor = Redistributors[vcpu];
        uint groups = redistributor.IsAsleep ? 0 : Distributor.Groups;
        GicInterruptWord privates = redistributor.Privates;
        uint candidates = privates.Deliverable(groups) | privates.Active;
        ich.HcrEl2 = IchRegisters.HcrEnable;
        if (!_hasBusySpis && (candidates & (candidates - 1)) == 0)
        {
            FillOne(ref ich, privates, candidates, linked);
            return 0;
        }

        return FillMany(vcpu, ref ich, linked, privates, candidates, groups);
    }

    private uint FillMany(int vcpu, ref IchRegisters ich, uint linked, GicInterruptWord privates, uint candidates, uint groups)
    {
        GicListing listing = new(this, vcpu, _listRegisters, linked);
        listing.AddAll(ref ich, privates, candidates, 0);
        uint others = _hasBusySpis ? FillSpis(vcpu, ref ich, ref listing, groups) : 0;
        if (listing.HasOverflowed)
        {
            ich.HcrEl2 |= IchRegisters.HcrUnderflow | IchRegisters.HcrNotPresent;
        }

        return others;
    }

    /// <summary>One more than the highest INTID.</summary>
    internal int InterruptCount => FirstSpi + Routing.SpiCount;

    /// <summary>The word of an INTID as a vCPU sees it; only for INTIDs that there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal GicInterruptWord WordOf(int vcpu, int intid) =>
        intid < FirstSpi ? Redistributors[vcpu].Privates : Distributor.Spis.WordOf(intid)!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unlist(int vcpu, ListRegister register)
    {
        WordOf(vcpu, register.Intid).Unlist(register);
        _hasBusySpis |= register.Intid >= FirstSpi && !register.IsEmpty;
        if (!register.IsActive)
        {
            Routing.Disown(register.Intid);
        }
    }

    private static uint BitOf(int intid) => 1u << (intid & (GicInterruptWord.InterruptCount - 1));

    /// <summary>As a rule there is no more than one interrupt, and that is the vCPU's own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillOne(ref IchRegisters ich, GicInterruptWord privates, uint candidate, uint linked)
    {
        if (candidate != 0)
        {
            ich.Lr[0] = privates.List(BitOperations.TrailingZeroCount(candidate), (linked & candidate) != 0).Value;
            ich.Used = 1;
        }
    }

    /// <summary>What vCPUs have in list registers counts too: it comes back with their next fold.</summary>
    private uint FillSpis(int vcpu, ref IchRegisters ich, ref GicListing listing, uint groups)
    {
        uint others = 0;
        _hasBusySpis = false;
        GicInterruptBank spis = Distributor.Spis;
        for (int i = 0; i < spis.WordCount; i++)
        {
            GicInterruptWord word = spis[i];
            if (!word.IsQuiet)
            {
                _hasBusySpis = true;
                uint candidates = word.Deliverable(groups) | word.Active;
                others |= Routing.KeepOwn(vcpu, FirstSpi + (32 * i), ref candidates);
                listing.AddAll(ref ich, word, candidates, FirstSpi + (32 * i));
            }
        }

        return others;
    }
}
