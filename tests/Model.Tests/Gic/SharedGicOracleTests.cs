using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Hypervisor.Model.Gic;
using Xunit;

namespace Hypervisor.Model.Tests.Gic;

/// <summary>
/// Long random lives of several vCPUs that all run at once and access each other's interrupts: whoever <see cref="GicStateRegisters"/>
/// names folds first, nobody else, and then every register is as the architecture has it.
/// </summary>
public sealed class SharedGicOracleTests
{
    private const int Vcpus = 3;
    private const int Steps = 300;

    private static readonly int[] s_privates = [0, 1, 15, 16, 20];
    private static readonly int[] s_spis = [32, 33, 47, 63, 64, 95];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(16)]
    public void EveryVcpuSeesAndChangesTheStateOfAll(int listRegisters)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            new Life(seed, listRegisters).Run();
        }
    }

    private sealed class Life
    {
        private readonly string _name;
        private readonly Random _random;
        private readonly VirtualGic _gic;
        private readonly GicStateRegisters _state;
        private readonly CpuInterface[] _cpus = new CpuInterface[Vcpus];
        private readonly ArchitectureGic[] _oracles = new ArchitectureGic[Vcpus];
        private uint _told;

        public Life(int seed, int listRegisters)
        {
            _name = $"{listRegisters} list registers, seed {seed}";
            _random = new Random(seed);
            _gic = new VirtualGic(Vcpus, 64, listRegisters);
            _state = new GicStateRegisters(_gic);
            _gic.Distributor.Write(0, 4, 2);
            byte[] priorities = [.. Enumerable.Range(0, 31).Select(level => (byte)(8 * level))];
            _random.Shuffle(priorities);
            for (int vcpu = 0; vcpu < Vcpus; vcpu++)
            {
                _cpus[vcpu] = new CpuInterface(_gic, vcpu, listRegisters);
                _oracles[vcpu] = new ArchitectureGic();
                _gic.Redistributors.Write(Frame(vcpu) - 0x1_0000 + 0x14, 4, 0);
                for (int i = 0; i < s_privates.Length; i++)
                {
                    Add(vcpu, s_privates[i], priorities[i]);
                }
            }

            for (int i = 0; i < s_spis.Length; i++)
            {
                int vcpu = i % Vcpus;
                Add(vcpu, s_spis[i], priorities[s_privates.Length + i]);
                _gic.Distributor.Write(0x6000 + (8 * (ulong)s_spis[i]), 8, (ulong)vcpu);
            }
        }

        public void Run()
        {
            for (int step = 0; step < Steps; step++)
            {
                Act(_random.Next(Vcpus));
                Compare(_random.Next(Vcpus), step);
            }
        }

        /// <summary>One that a register made active keeps no other from being taken, but may take its list register where there are few.</summary>
        private bool HasRoomForAll => _cpus[0].Capacity == 16;

        private IEnumerable<(int Vcpu, ArchitectureGic.Interrupt Interrupt)> All =>
            _oracles.SelectMany((oracle, vcpu) => oracle.All.Select(interrupt => (vcpu, interrupt)));

        private void Act(int self)
        {
            (int owner, ArchitectureGic.Interrupt interrupt) = All.ElementAt(_random.Next(_oracles.Sum(oracle => oracle.All.Count())));
            switch (_random.Next(8))
            {
                case 0:
                    interrupt.IsEnabled = true;
                    Write(self, owner, interrupt.Intid, 0x100);
                    break;
                case 1 when _random.Next(3) == 0:
                    interrupt.IsEnabled = false;
                    Write(self, owner, interrupt.Intid, 0x180);
                    break;
                case 2:
                    interrupt.IsLatched = true;
                    Write(self, owner, interrupt.Intid, 0x200);
                    break;
                case 3:
                    interrupt.IsLatched = false;
                    Write(self, owner, interrupt.Intid, 0x280);
                    break;
                case 4 when !interrupt.IsActive && HasRoomForAll:
                    interrupt.IsActive = true;
                    Write(self, owner, interrupt.Intid, 0x300);
                    break;
                case 5 when interrupt.IsActive && !_oracles[owner].IsTaken(interrupt):
                    interrupt.IsActive = false;
                    Write(self, owner, interrupt.Intid, 0x380);
                    break;
                case 6:
                    LookIfTold(self);
                    Assert.True(_oracles[self].Acknowledge() == _cpus[self].Acknowledge(), $"{_name}: another interrupt is taken");
                    break;
                case 7:
                    LookIfTold(self);
                    Assert.Equal(_oracles[self].End(), _cpus[self].End());
                    break;
            }
        }

        /// <summary>All registers of state that there are, as one vCPU reads them while the others run.</summary>
        private void Compare(int self, int step)
        {
            foreach ((int owner, ArchitectureGic.Interrupt interrupt) in All)
            {
                bool isPending = Read(self, owner, interrupt.Intid, 0x200);
                bool isActive = Read(self, owner, interrupt.Intid, 0x300);
                Assert.True(
                    (interrupt.IsPending, interrupt.IsActive) == (isPending, isActive),
                    $"{_name}, step {step}: {interrupt.Intid} of vCPU {owner} is pending {isPending}, active {isActive}");
            }
        }

        private void Add(int vcpu, int intid, byte priority)
        {
            _oracles[vcpu].Add(intid, priority, isEdge: true);
            ulong window = intid < 32 ? Frame(vcpu) : 0;
            WriteAt(intid, window + 0x400 + (ulong)intid, 1, priority);
            WriteAt(intid, window + 0x80 + (4 * ((ulong)intid / 32)), 4, uint.MaxValue);
        }

        private bool Read(int self, int owner, int intid, ulong register)
        {
            ulong offset = Begin(self, owner, intid, register, uint.MaxValue, out _);
            ulong value = intid < 32 ? _gic.Redistributors.Read(offset, 4) : _gic.Distributor.Read(offset, 4);
            return ((value >> (intid % 32)) & 1) != 0;
        }

        private void Write(int self, int owner, int intid, ulong register)
        {
            ulong offset = Begin(self, owner, intid, register, 1u << (intid % 32), out uint vcpus);
            WriteAt(intid, offset, 4, 1UL << (intid % 32));
            _told |= _gic.LookAtAll() | vcpus;
        }

        /// <summary>As the machine does it: the vCPU itself folds, and of others those that are named.</summary>
        private ulong Begin(int self, int owner, int intid, ulong register, uint bits, out uint vcpus)
        {
            ulong offset = (intid < 32 ? Frame(owner) : 0) + register + (4 * ((ulong)intid / 32));
            vcpus = intid < 32 ? _state.VcpusOfPrivates(offset, bits) : _state.VcpusOfSpis(offset, bits);
            for (uint left = vcpus | (1u << self); left != 0; left &= left - 1)
            {
                _cpus[BitOperations.TrailingZeroCount(left)].Fold();
                _told |= left & (0 - left);
            }

            return offset;
        }

        private void WriteAt(int intid, ulong offset, int size, ulong value)
        {
            if (intid < 32)
            {
                _gic.Redistributors.Write(offset, size, value);
            }
            else
            {
                _gic.Distributor.Write(offset, size, value);
            }
        }

        private void LookIfTold(int vcpu)
        {
            CpuInterface cpu = _cpus[vcpu];
            if (((_told >> vcpu) & 1) != 0 || cpu.IsMaintenanceDue || cpu.HasUnderflowed)
            {
                _told &= ~(1u << vcpu);
                _told |= cpu.Look();
            }
        }

        private static ulong Frame(int vcpu) => ((ulong)vcpu * 0x2_0000) + 0x1_0000;
    }
}
