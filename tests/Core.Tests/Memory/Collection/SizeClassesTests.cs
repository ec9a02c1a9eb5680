using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

public class SizeClassesTests
{
    [Fact]
    public void EachSizeGetsTheSmallestCellThatHoldsIt()
    {
        for (ulong size = 1; size <= SizeClasses.Largest; size++)
        {
            int sizeClass = SizeClasses.Of(size);
            Assert.InRange(sizeClass, 0, SizeClasses.Count - 1);
            Assert.True(SizeClasses.CellSize(sizeClass) >= size);
            Assert.True(sizeClass == 0 || SizeClasses.CellSize(sizeClass - 1) < size);
        }
    }

    [Fact]
    public void CellsAreWholeGranulesAndAtMostAQuarterTooLarge()
    {
        for (int i = 0; i < SizeClasses.Count; i++)
        {
            Assert.Equal(0UL, SizeClasses.CellSize(i) % HeapChunk.GranuleSize);
        }

        for (ulong size = 16; size <= SizeClasses.Largest; size++)
        {
            Assert.True(SizeClasses.CellSize(SizeClasses.Of(size)) <= (size * 5 / 4) + 15);
        }

        Assert.Equal(SizeClasses.Largest, SizeClasses.CellSize(SizeClasses.Count - 1));
    }
}
