using System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

public sealed class PsciCpuOnTests
{
    private const uint CpuOn32 = 0x8400_0003;
    private const uint CpuOn64 = 0xC400_0003;

    [Fact]
    public void EachTargetStateHasItsAnswer()
    {
        foreach (uint id in new[] { CpuOn32, CpuOn64 })
        {
            Assert.Equal(Code(PsciReturnCode.Success), CallWith(PsciVcpuPower.Off, id));
            Assert.Equal(Code(PsciReturnCode.OnPending), CallWith(PsciVcpuPower.OnPending, id));
            Assert.Equal(Code(PsciReturnCode.AlreadyOn), CallWith(PsciVcpuPower.On, id));
            Assert.Equal(Code(PsciReturnCode.AlreadyOn), TestVm.Call(TestVm.Booted()[0], id, 0, TestVm.Entry).X0);
        }
    }

    [Fact]
    public void SuccessNamesTheTargetAndLeavesItPendingWithItsStart()
    {
        PsciVm vm = TestVm.Booted(20);
        for (int i = 1; i < vm.Count; i++)
        {
            (ulong x0, ExitOutcome outcome) = TestVm.Call(vm[0], CpuOn64, vm[i].Mpidr.Affinity, TestVm.Entry, 0x1234_5678_9ABC);
            Assert.Equal((0ul, ExitReason.CpuUp, i), (x0, outcome.Reason, outcome.Target));
            Assert.Equal(PsciVcpuPower.OnPending, vm[i].Power);
            VcpuContext context = TestVm.Start(vm[i]);
            Assert.Equal(PsciVcpuPower.On, vm[i].Power);
            Assert.Equal((TestVm.Entry, 0x1234_5678_9ABCul), (context.Registers.Pc, context.Registers.X[0]));
        }
    }

    [Fact]
    public void NarrowCallsDropTheUpperHalfOfEveryArgument()
    {
        const ulong High = 0xABCD_EF01_0000_0000;
        PsciVm vm = TestVm.Booted();
        Assert.Equal(0ul, TestVm.Call(vm[0], CpuOn32, High | 1, High | TestVm.Entry, High | 7).X0);
        Assert.Equal((TestVm.Entry, 7ul), (vm[1].EntryPoint, vm[1].ContextId));
        Assert.Equal(Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], CpuOn64, High | 2, TestVm.Entry).X0);
        Assert.Equal(Code(PsciReturnCode.InvalidAddress), TestVm.Call(vm[0], CpuOn64, 2, High | TestVm.Entry).X0);
        Assert.Equal(0ul, TestVm.Call(vm[0], CpuOn64, 2, TestVm.Entry, High | 7).X0);
        Assert.Equal(High | 7, vm[2].ContextId);
    }

    [Fact]
    public void NoAffinityButThatOfAVcpuIsATarget()
    {
        PsciVm vm = TestVm.Booted();
        for (int bit = 0; bit < 64; bit++)
        {
            ulong target = 1ul << bit;
            Assert.Equal(bit < 2 ? 0 : Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], CpuOn64, target, TestVm.Entry).X0);
        }

        for (ulong target = 4; target < 0x2000; target++)
        {
            Assert.Equal(Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], CpuOn64, target, TestVm.Entry).X0);
        }
    }

    [Theory]
    [InlineData(TestVm.RamStart, true)]
    [InlineData(TestVm.RamStart + TestVm.RamSize - 4, true)]
    [InlineData(TestVm.RamStart - 4, false)]
    [InlineData(TestVm.RamStart + TestVm.RamSize, false)]
    [InlineData(TestVm.RamStart + 1, false)]
    [InlineData(TestVm.RamStart + 2, false)]
    [InlineData(TestVm.RamStart + 3, false)]
    [InlineData(0, false)]
    [InlineData(0x0900_0000, false)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFC, false)]
    public void EntryPointsAreInRamAndAligned(ulong entry, bool good)
    {
        PsciVm vm = TestVm.Booted();
        Assert.Equal(good ? 0 : Code(PsciReturnCode.InvalidAddress), TestVm.Call(vm[0], CpuOn64, 1, entry).X0);
        Assert.Equal(good ? PsciVcpuPower.OnPending : PsciVcpuPower.Off, vm[1].Power);
    }

    [Fact]
    public void OneOfRacingCallersWinsAndItsStartIsKept()
    {
        for (int round = 0; round < 500; round++)
        {
            PsciVm vm = TestVm.Booted();
            int winners = 0;
            ulong winner = 0;
            using Barrier barrier = new(3);
            Thread[] threads = new Thread[3];
            for (int i = 0; i < threads.Length; i++)
            {
                ulong context = (ulong)i + 1;
                threads[i] = new Thread(() =>
                {
                    barrier.SignalAndWait();
                    if (TestVm.Call(vm[0], CpuOn64, 3, TestVm.Entry + (context * 4), context).X0 == 0)
                    {
                        Interlocked.Increment(ref winners);
                        winner = context;
                    }
                });
                threads[i].Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }

            Assert.Equal(1, winners);
            Assert.Equal((winner, TestVm.Entry + (winner * 4)), (vm[3].ContextId, vm[3].EntryPoint));
        }
    }

    private static ulong CallWith(PsciVcpuPower power, uint id)
    {
        PsciVm vm = TestVm.Booted();
        TestVm.SetPower(vm[1], power);
        (ulong x0, ExitOutcome outcome) = TestVm.Call(vm[0], id, 1, TestVm.Entry);
        Assert.Equal(x0 == 0 ? ExitReason.CpuUp : ExitReason.Hypercall, outcome.Reason);
        return x0;
    }

    private static ulong Code(PsciReturnCode code) => TestVm.Code(code);
}
