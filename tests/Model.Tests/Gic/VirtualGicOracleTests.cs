using System;
using System.Linq;
using Hypervisor.Model.Gic;
using Xunit;

namespace Hypervisor.Model.Tests.Gic;

/// <summary>
/// Long random lives of one vCPU's interrupts: whatever devices, the guest and the hypervisor do and in whatever order, the guest takes and
/// ends what it would with a GIC of its own, with two, four or sixteen list registers.
/// </summary>
public sealed class VirtualGicOracleTests
{
    private const int Steps = 400;

    private static readonly int[] s_intids = [0, 1, 5, 15, 16, 20, 27, 32, 33, 34, 63, 64, 95];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(16)]
    public void TheGuestTakesWhatTheArchitectureGives(int listRegisters)
    {
        for (int seed = 0; seed < 3000; seed++)
        {
            new Life(seed, listRegisters).Run();
        }
    }

    private sealed class Life
    {
        private readonly int _seed;
        private readonly Random _random;
        private readonly VirtualGic _gic;
        private readonly CpuInterface _cpu;
        private readonly ArchitectureGic _oracle = new();
        private bool _mustLook;

        public Life(int seed, int listRegisters)
        {
            _seed = seed;
            _random = new Random(seed);
            _gic = new VirtualGic(1, 64, listRegisters);
            _cpu = new CpuInterface(_gic, 0, listRegisters);
            _gic.Distributor.Write(0, 4, 2);
            _gic.Redistributors.Write(0x14, 4, 0);

            // All unlike, as the architecture does not say which of equals is taken first.
            int[] priorities = [.. Enumerable.Range(0, 31)];
            _random.Shuffle(priorities);
            foreach (int intid in s_intids)
            {
                byte priority = (byte)(8 * priorities[Array.IndexOf(s_intids, intid)]);
                bool isEdge = intid < 16 || (intid != 27 && _random.Next(2) == 0);
                _oracle.Add(intid, priority, isEdge);
                WriteByte(0x400, intid, priority);
                WriteRegister(intid, 0x80 + (4 * ((ulong)intid / 32)), uint.MaxValue);
                ulong configuration = 0xC00 + (4 * ((ulong)intid / 16));
                WriteRegister(intid, configuration, ReadRegister(intid, configuration) | (isEdge ? 2UL << (2 * (intid % 16)) : 0));
            }
        }

        public void Run()
        {
            for (int step = 0; step < Steps; step++)
            {
                Act(s_intids[_random.Next(s_intids.Length)], step);
            }

            Compare(Steps);
        }

        private void Act(int intid, int step)
        {
            ArchitectureGic.Interrupt interrupt = _oracle[intid];
            switch (_random.Next(9))
            {
                case 0 or 1 when intid >= 16 && intid != 27:
                    bool level = _random.Next(2) == 0;
                    interrupt.Drive(level);
                    Drive(intid, level);
                    break;
                case 1 when intid < 16:
                    interrupt.IsLatched = true;
                    SendSgi(intid);
                    break;
                case 2:
                    interrupt.IsEnabled = true;
                    WriteBit(0x100, intid);
                    break;
                case 3 when _random.Next(3) == 0:
                    interrupt.IsEnabled = false;
                    WriteBit(0x180, intid);
                    break;
                case 4 when intid != 27:
                    interrupt.IsLatched = true;
                    WriteBit(0x200, intid);
                    break;
                case 5 when intid != 27:
                    interrupt.IsLatched = false;
                    WriteBit(0x280, intid);
                    break;
                case 6 or 7:
                    LookIfTold();
                    Assert.True(_oracle.Acknowledge() == _cpu.Acknowledge(), $"{_cpu.Capacity} list registers, seed {_seed}, step {step}: another interrupt is taken");
                    break;
                case 8:
                    LookIfTold();
                    int ended = _oracle.End();
                    Assert.Equal(ended, _cpu.End());
                    if (ended == 27)
                    {
                        _oracle[27].Drive(false);
                        _cpu.RaisedTimers = 0;
                    }

                    break;
            }

            if (intid == 27 && _random.Next(8) == 0)
            {
                FireTimer();
            }

            Check(step);
        }

        private void Check(int step)
        {
            if (_random.Next(8) == 0)
            {
                Rest(step);
            }

            if (_random.Next(16) == 0)
            {
                Compare(step);
            }
        }

        private void SendSgi(int intid)
        {
            if (!_cpu.TryRaiseAgain(intid, isLinked: false))
            {
                _mustLook = true;
                _gic.SendSgi(targets: 1, intid, group: 1);
            }
        }

        /// <summary>Only while the guest has ended the last one: else its physical interrupt is still active and no other comes.</summary>
        private void FireTimer()
        {
            if (_cpu.TryRaiseAgain(27, isLinked: true))
            {
                _cpu.RaisedTimers = 1u << 27;
                _oracle[27].Drive(true);
                return;
            }

            Look();
            if (_cpu.Linked == 0)
            {
                _cpu.Linked = _cpu.RaisedTimers = 1u << 27;
                _gic.SetPpi(0, 27, true);
                _mustLook = true;
                _oracle[27].Drive(true);
            }
        }

        /// <summary>As the machine does before the guest goes on: when something changed, or a maintenance interrupt came.</summary>
        private void LookIfTold()
        {
            if (_mustLook || _cpu.IsMaintenanceDue || _cpu.HasUnderflowed)
            {
                Look();
            }
        }

        private void Look()
        {
            _mustLook = false;
            Assert.Equal(0u, _cpu.Look());
        }

        /// <summary>A vCPU that waits may know without a fold whether something is pending.</summary>
        private void Rest(int step)
        {
            if (!_mustLook && EndedInterrupts.AreAll(ref _cpu.Ich, _cpu.Empty, _cpu.Linked))
            {
                bool isPending = _gic.IsPendingAfterEnd(0);
                _cpu.Fold();
                _mustLook = true;
                Assert.True(_gic.IsPending(0) == isPending, $"{_cpu.Capacity} list registers, seed {_seed}, step {step}: rests wrongly");
            }
        }

        /// <summary>A guest's access to the registers begins with a fold, as the machine does it.</summary>
        private void Compare(int step)
        {
            Look();
            foreach (ArchitectureGic.Interrupt each in _oracle.All)
            {
                bool isPending = (ReadRegister(each.Intid, 0x200 + (4 * ((ulong)each.Intid / 32))) >> (each.Intid % 32) & 1) != 0;
                bool isActive = (ReadRegister(each.Intid, 0x300 + (4 * ((ulong)each.Intid / 32))) >> (each.Intid % 32) & 1) != 0;
                Assert.True(
                    (each.IsPending, each.IsActive) == (isPending, isActive) || (each.Intid == 27 && each.IsActive == isActive),
                    $"{_cpu.Capacity} list registers, seed {_seed}, step {step}: {each.Intid} is pending {isPending}, active {isActive}");
            }

            Assert.Equal(_cpu.Listed.Count(), _cpu.Listed.Select(register => register.Intid).Distinct().Count());
        }

        private void Drive(int intid, bool level)
        {
            _mustLook = true;
            if (intid < 32)
            {
                _gic.SetPpi(0, intid, level);
            }
            else
            {
                Assert.Equal(1u, _gic.SetSpi(intid, level));
            }
        }

        private void WriteBit(ulong register, int intid) => WriteRegister(intid, register + (4 * ((ulong)intid / 32)), 1UL << (intid % 32));

        private void WriteByte(ulong register, int intid, byte value)
        {
            if (intid < 32)
            {
                _gic.Redistributors.Write(0x1_0000 + register + (ulong)intid, 1, value);
            }
            else
            {
                _gic.Distributor.Write(register + (ulong)intid, 1, value);
            }
        }

        private void WriteRegister(int intid, ulong offset, ulong value)
        {
            _cpu.Fold();
            _mustLook = true;
            if (intid < 32)
            {
                _gic.Redistributors.Write(0x1_0000 + offset, 4, value);
            }
            else
            {
                _gic.Distributor.Write(offset, 4, value);
            }

            _gic.LookAtAll();
        }

        private ulong ReadRegister(int intid, ulong offset) =>
            intid < 32 ? _gic.Redistributors.Read(0x1_0000 + offset, 4) : _gic.Distributor.Read(offset, 4);
    }
}
