using Hypervisor.Model.Arm;
using Xunit;

namespace Hypervisor.Model.Tests.Arm;

public sealed class ConditionTests
{
    [Fact]
    public void EveryConditionUnderEveryFlagState()
    {
        for (uint flags = 0; flags < 16; flags++)
        {
            bool n = (flags & 8) != 0, z = (flags & 4) != 0, c = (flags & 2) != 0, v = (flags & 1) != 0;
            bool[] expected =
            [
                z, !z, c, !c, n, !n, v, !v, c && !z, !c || z, n == v, n != v, !z && n == v, z || n != v, true, true,
            ];
            for (uint condition = 0; condition < 16; condition++)
            {
                ulong pstate = ((ulong)flags << 28) | Pstate.El1h;
                Assert.Equal(expected[condition], ConditionCode.Holds(condition, pstate));
                Assert.Equal(expected[condition], new EsrEl2((1u << 24) | (condition << 20)).ConditionPasses(pstate));
                Assert.True(new EsrEl2(condition << 20).ConditionPasses(pstate), "without CV the condition says nothing");
            }
        }
    }

    [Fact]
    public void ItBlocksAdvanceToTheirEnd()
    {
        for (uint it = 0; it < 256; it++)
        {
            uint expected = (it & 7) == 0 ? 0 : (it & 0xE0) | ((it << 1) & 0x1F);
            ulong state = Pstate.Aarch32 | Pstate.T32 | ((ulong)(it & 3) << 25) | ((ulong)(it >> 2) << 10);
            ulong next = ItState.Advance(state);
            Assert.Equal(expected, (uint)((next >> 25) & 3) | ((uint)((next >> 10) & 0x3F) << 2));
            Assert.Equal(Pstate.Aarch32 | Pstate.T32, next & 0x3F);
            Assert.Equal(state & ~Pstate.T32, ItState.Advance(state & ~Pstate.T32));
        }
    }
}
