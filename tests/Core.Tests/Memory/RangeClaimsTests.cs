using System;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

public sealed class RangeClaimsTests
{
    [Theory]
    [InlineData(0x1000, 0x1000)]
    [InlineData(0x1FFF, 1)]
    [InlineData(0x0FFF, 2)]
    [InlineData(0, 0x10_0000)]
    public void WhatSomebodyHasNobodyElseGets(ulong address, ulong size)
    {
        RangeClaims claims = new();
        claims.Add("first", new PhysicalRange(0x1000, 0x1000));
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => claims.Add("second", new PhysicalRange(address, size)));
        Assert.Equal($"second: 0x{address:x}-0x{address + size - 1:x} is first's already, who has 0x1000-0x1fff", refused.Message);
    }

    [Fact]
    public void NeighboursShareAPage()
    {
        RangeClaims claims = new();
        claims.Add("first", new PhysicalRange(0x1200, 0x200));
        claims.Add("second", new PhysicalRange(0x1400, 0x200));
        claims.Add("third", new PhysicalRange(0x1000, 0x200));
    }
}
