using Hypervisor.Model.Devices;
using Hypervisor.Model.Gic;
using Xunit;

namespace Hypervisor.Model.Tests.Gic;

/// <summary>The registers of the distributor and the redistributors, one by one.</summary>
public sealed class GicRegisterTests
{
    private readonly GicDistributor _distributor = new(256);
    private readonly GicRedistributorRegion _region = new(4);

    [Fact]
    public void IdentificationIsOfAGicV3()
    {
        Assert.Equal(0x50UL, _distributor.Read(0, 4));
        Assert.Equal(0x0148_0008UL, _distributor.Read(4, 4));
        Assert.Equal(0x30UL, _distributor.Read(0xFFE8, 4) & 0xF0);
        for (uint i = 0; i < 4; i++)
        {
            ulong frame = i * 0x2_0000UL;
            Assert.Equal(0x30UL, _region.Read(frame + 0xFFE8, 4) & 0xF0);
            ulong expected = ((ulong)i << 32) | ((ulong)i << 8) | (i == 3 ? 0x10UL : 0);
            Assert.Equal(expected, _region.Read(frame + 8, 8));
            Assert.Equal(expected >> 32, _region.Read(frame + 12, 4));
        }
    }

    [Fact]
    public void CtlrKeepsItsEnables()
    {
        _distributor.Write(0, 4, uint.MaxValue);
        Assert.Equal(0x53UL, _distributor.Read(0, 4));
        _distributor.Reset();
        Assert.Equal(0x50UL, _distributor.Read(0, 4));
    }

    [Fact]
    public void WakerFollowsProcessorSleep()
    {
        Assert.Equal(6UL, _region.Read(0x14, 4));
        _region.Write(0x14, 4, 0);
        Assert.Equal(0UL, _region.Read(0x14, 4));
        Assert.False(_region[0].IsAsleep);
        Assert.True(_region[1].IsAsleep);
        _region.Write(0x14, 4, 2);
        Assert.Equal(6UL, _region.Read(0x14, 4));
    }

    /// <summary>Set and clear registers of SPIs show one state; word 0 belongs to the redistributor, words past the end to no one.</summary>
    [Theory]
    [InlineData(0x100, 0x180)]
    [InlineData(0x200, 0x280)]
    [InlineData(0x300, 0x380)]
    public void SetAndClearArePairs(ulong set, ulong clear)
    {
        for (ulong word = 0; word < 32; word++)
        {
            uint expected = word is >= 1 and <= 8 ? 0x8000_0001 : 0;
            _distributor.Write(set + (4 * word), 4, 0x8000_0001);
            Assert.Equal(expected, _distributor.Read(set + (4 * word), 4));
            Assert.Equal(expected, _distributor.Read(clear + (4 * word), 4));
            _distributor.Write(clear + (4 * word), 4, 1);
            Assert.Equal(expected & 0x8000_0000, _distributor.Read(set + (4 * word), 4));
        }

        _region.Write(0x1_0000 + set, 4, 0x10001);
        Assert.Equal(0x10001UL, _region.Read(0x1_0000 + clear, 4));
        Assert.Equal(0UL, _region.Read(0x3_0000 + clear, 4));
    }

    [Fact]
    public void PrioritiesHaveFiveBitsAndByteAccess()
    {
        _distributor.Write(0x420, 4, 0xFF80_47A5);
        Assert.Equal(0xF880_40A0UL, _distributor.Read(0x420, 4));
        Assert.Equal(0x40UL, _distributor.Read(0x421, 1));
        Assert.Equal(0xF880UL, _distributor.Read(0x422, 2));
        _distributor.Write(0x423, 1, 0x10);
        Assert.Equal(0x10UL, _distributor.Read(0x423, 1));
        _distributor.Write(0x400, 4, uint.MaxValue);
        Assert.Equal(0UL, _distributor.Read(0x400, 4));
        _region.Write(0x1_041F, 1, 0x88);
        Assert.Equal(0x88UL, _region.Read(0x1_041F, 1));
        Assert.Equal(0UL, _region.Read(0x3_041F, 1));
    }

    [Fact]
    public void ConfigurationIsEdgeOrLevel()
    {
        Assert.Equal(0xAAAA_AAAAUL, _region.Read(0x1_0C00, 4));
        _region.Write(0x1_0C00, 4, 0);
        Assert.Equal(0xAAAA_AAAAUL, _region.Read(0x1_0C00, 4));
        _region.Write(0x1_0C04, 4, uint.MaxValue);
        Assert.Equal(0xAAAA_AAAAUL, _region.Read(0x1_0C04, 4));
        _distributor.Write(0xC0C, 4, 0x8000_0002);
        Assert.Equal(0x8000_0002UL, _distributor.Read(0xC0C, 4));
        Assert.Equal(0UL, _distributor.Read(0xC08, 4));
    }

    [Fact]
    public void RoutesAreReadWholeAndByHalves()
    {
        _distributor.Write(0x6108, 8, ulong.MaxValue);
        Assert.Equal(0xFF_80FF_FFFFUL, _distributor.Read(0x6108, 8));
        _distributor.Write(0x6108, 4, 3);
        Assert.Equal(0xFF_0000_0003UL, _distributor.Read(0x6108, 8));
        Assert.Equal(0xFFUL, _distributor.Read(0x610C, 4));
        _distributor.Write(0x60F8, 8, 1);
        Assert.Equal(0UL, _distributor.Read(0x60F8, 8));
    }

    /// <summary>Every offset with every size and two values, in both frames: nothing throws, and reserved registers stay zero.</summary>
    [Fact]
    public void NoAccessIsTooStrange()
    {
        foreach (IMmioDevice device in (IMmioDevice[])[_distributor, _region])
        {
            ulong end = device == _region ? 0x4_0000UL : 0x1_0000UL;
            foreach (int size in (int[])[1, 2, 4, 8])
            {
                for (ulong offset = 0; offset < end; offset += (ulong)size)
                {
                    device.Write(offset, size, ulong.MaxValue);
                    device.Read(offset, size);
                    device.Write(offset, size, 0);
                }
            }
        }

        Assert.Equal(0UL, _distributor.Read(0x800, 4));
        Assert.Equal(0UL, _distributor.Read(0xD04, 4));
        Assert.Equal(0UL, _distributor.Read(0x40, 4));
        Assert.Equal(0UL, _region.Read(0x70, 8));
        Assert.Equal(0UL, _region.Read(_region.Size, 4));
    }

    /// <summary>Reads that take no lock show nothing of what list registers may hold.</summary>
    [Fact]
    public void PendingAndActiveStatesAreNotOneField()
    {
        Assert.Equal(4 * 8, ChangesOf(_distributor, 0));
        Assert.Equal(4, ChangesOf(_region, 0x1_0000));
        Assert.Equal(4, ChangesOf(_region, 0x7_0000));
        Assert.False(GicRegisters.IsOneField(0x400) || GicRegisters.IsOneField(0x1_07FC));
        Assert.True(GicRegisters.IsOneField(0) && GicRegisters.IsOneField(0xC00) && GicRegisters.IsOneField(0x6100) && GicRegisters.IsOneField(0x1_0180));
    }

    /// <summary>Makes all interrupts of a frame pending and active.</summary>
    /// <returns>How many registers then read otherwise.</returns>
    private static int ChangesOf(GicRegisters registers, ulong frame)
    {
        ulong[] before = ReadAll(registers, frame);
        for (ulong word = 0; word < 0x80; word += 4)
        {
            registers.Write(frame + 0x200 + word, 4, uint.MaxValue);
            registers.Write(frame + 0x300 + word, 4, uint.MaxValue);
        }

        ulong[] after = ReadAll(registers, frame);
        int changed = 0;
        for (int i = 0; i < before.Length; i++)
        {
            bool differs = before[i] != after[i];
            Assert.False(differs && GicRegisters.IsOneField(frame + (4 * (uint)i)));
            changed += differs ? 1 : 0;
        }

        return changed;
    }

    private static ulong[] ReadAll(GicRegisters registers, ulong frame)
    {
        ulong[] values = new ulong[0x1_0000 / 4];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = registers.Read(frame + (4 * (uint)i), 4);
        }

        return values;
    }
}
