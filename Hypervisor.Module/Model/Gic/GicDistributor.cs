namespace Hypervisor.Model.Gic;

/// <summary>
/// The registers of a VM's GICv3 distributor: one security state, affinity routing always on, SPIs only (IHI0069 12.9).
/// <see cref="VirtualGic"/> says who gets which interrupt.
/// </summary>
public sealed class GicDistributor : GicRegisters
{
    private const int FirstSpi = 32;

    private const uint CtlrEnableMask = 0b11; // EnableGrp0, EnableGrp1
    private const uint CtlrAre = 1 << 4; // affinity routing, read as one
    private const uint CtlrDs = 1 << 6; // one security state, read as one

    private const uint TyperIdBits = 9 << 19; // 10-bit INTIDs
    private const uint TyperA3v = 1 << 24; // Aff3 may be other than zero

    /// <summary>GICD_IROUTER.IRM: any CPU may take the SPI.</summary>
    internal const ulong RouteToAny = 1UL << 31;

    private const ulong RouteMask = RouteToAny | 0xFF_00FF_FFFF;

    private readonly GicInterruptBank _spis;
    private readonly ulong[] _routes;
    private uint _enables;

    /// <param name="spiCount">A multiple of 32, up to 960.</param>
    public GicDistributor(int spiCount)
    {
        _spis = new GicInterruptBank(1, spiCount / 32);
        _routes = new ulong[spiCount];
    }

    /// <summary>GICD_CTLR.EnableGrp0 in bit 0, EnableGrp1 in bit 1.</summary>
    internal uint Groups => _enables;

    internal GicInterruptBank Spis => _spis;

    /// <summary>GICD_IROUTER of an SPI: an affinity, or bit 31 for any CPU; 0 for other INTIDs.</summary>
    internal ulong RouteOf(int intid) => intid >= FirstSpi && intid - FirstSpi < _routes.Length ? _routes[intid - FirstSpi] : 0;

    public void Reset()
    {
        _enables = 0;
        _spis.Reset();
        for (int i = 0; i < _routes.Length; i++)
        {
            _routes[i] = 0;
        }
    }

    public override ulong Read(ulong offset, int size)
    {
        if (size == 4)
        {
            switch (offset)
            {
                case GicRegister.DistributorCtlr:
                    return _enables | CtlrAre | CtlrDs;
                case GicRegister.DistributorTyper:
                    return TyperA3v | TyperIdBits | (uint)(_routes.Length / 32);
                case GicRegister.DistributorIidr:
                    return GicRegister.IidrValue;
                case GicRegister.Pidr2:
                    return GicRegister.Pidr2Value;
            }
        }

        return offset is >= GicRegister.Igroupr and < GicRegister.Irouter ? _spis.Read(offset, size) : ReadRoute(offset, size);
    }

    public override void Write(ulong offset, int size, ulong value)
    {
        if (TryLocateRoute(offset, size, out int index, out int shift))
        {
            ulong half = 0xFFFF_FFFFUL << shift;
            ulong route = size == 8 ? value : (_routes[index] & ~half) | ((value << shift) & half);
            _routes[index] = route & RouteMask;
        }
        else if (offset is >= GicRegister.Igroupr and < GicRegister.Irouter)
        {
            _spis.Write(offset, size, (uint)value);
        }
        else if (offset == GicRegister.DistributorCtlr && size == 4)
        {
            _enables = (uint)value & CtlrEnableMask;
        }
    }

    private ulong ReadRoute(ulong offset, int size)
    {
        if (!TryLocateRoute(offset, size, out int index, out int shift))
        {
            return 0;
        }

        return size == 8 ? _routes[index] : (uint)(_routes[index] >> shift);
    }

    /// <summary>IROUTER may be read and written whole or by halves.</summary>
    private bool TryLocateRoute(ulong offset, int size, out int index, out int shift)
    {
        index = (int)((offset - GicRegister.Irouter) / 8) - FirstSpi;
        shift = (offset & 4) != 0 ? 32 : 0;
        return size is 4 or 8 && offset is >= GicRegister.Irouter and < GicRegister.Pidr2 && index >= 0 && index < _routes.Length;
    }
}
