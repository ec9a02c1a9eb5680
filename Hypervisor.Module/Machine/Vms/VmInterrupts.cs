using System.Numerics;
using System.Runtime.CompilerServices;
using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Gic;
using Hypervisor.Model.Psci;

namespace Hypervisor.Machine;

/// <summary>
/// A VM's interrupts: the Model's controller under a lock, its list registers in the CPUs, and the threads of vCPUs that must look. The
/// lock comes after the scheduler's, so nobody is woken while it is held.
/// </summary>
internal sealed unsafe class VmInterrupts
{
    private readonly VirtualMachine _vm;
    private SpinLock _lock;

    public VmInterrupts(VirtualMachine vm, int vcpuCount, int spiCount)
    {
        _vm = vm;
        Gic = new VirtualGic(vcpuCount, spiCount, (int)(VirtualCpuInterface.ReadIchVtrEl2() & 0x1F) + 1);
    }

    /// <summary>Only for who holds the lock, by <see cref="BeginAccess"/>, or makes the VM.</summary>
    public VirtualGic Gic { get; }

    /// <summary>As after power-on. All vCPUs are outside the guest, but devices may drive their lines.</summary>
    public void Reset()
    {
        ulong daif = _lock.Acquire();
        Gic.Reset();
        _lock.Release(daif);
    }

    /// <summary>Drives the input of an SPI.</summary>
    public void SetSpi(int intid, bool level)
    {
        ulong daif = _lock.Acquire();
        uint told = Gic.SetSpi(intid, level);
        _lock.Release(daif);
        Tell(told);
    }

    /// <summary>A vCPU wrote to one of the SGI registers.</summary>
    public void SendSgi(Vcpu sender, SgiRequest request, int group)
    {
        uint targets = request.TargetsOf(sender.Index, _vm.Vcpus.Length);
        if (targets == 1u << sender.Index && TrySendToSelf(sender, request.Intid, group))
        {
            return;
        }

        _lock.AcquireMasked();
        Gic.SendSgi(targets, request.Intid, group);
        _lock.ReleaseMasked();
        Tell(targets, sender);
    }

    /// <summary>Before the vCPU that is in this CPU accesses a register of the controller.</summary>
    public void BeginAccess(Vcpu vcpu)
    {
        _lock.AcquireMasked();
        if (vcpu.Context->Ich.Used != 0)
        {
            VcpuListRegisters.Fold(Gic, vcpu);
            vcpu.MustLook = true;
        }
    }

    /// <summary>After it has read one.</summary>
    public void EndAccess() => _lock.ReleaseMasked();

    /// <summary>After it has written one: anything may have become pending for anyone.</summary>
    /// <param name="vcpus">Those that must look in any case, a bit for each.</param>
    public void EndWrite(uint vcpus)
    {
        uint told = Gic.LookAtAll() | vcpus;
        _lock.ReleaseMasked();
        Tell(told);
    }

    /// <summary>Gives the vCPU, which is in this CPU and about to enter the guest, the interrupts that it should have.</summary>
    public void Look(Vcpu vcpu)
    {
        _lock.AcquireMasked();
        VcpuListRegisters.Fold(Gic, vcpu);
        uint told = VcpuListRegisters.Fill(Gic, vcpu);
        _lock.ReleaseMasked();
        if (told != 0)
        {
            Tell(told);
        }
    }

    /// <summary>Whether an interrupt waits for the vCPU whose thread this is.</summary>
    public bool IsPending(Vcpu vcpu)
    {
        _lock.AcquireMasked();
        if (VcpuLoader.Loaded == vcpu)
        {
            VcpuListRegisters.Fold(Gic, vcpu);
            vcpu.MustLook = true;
        }

        bool isPending = Gic.IsPending(vcpu.Index);
        _lock.ReleaseMasked();
        return isPending;
    }

    /// <summary>
    /// For the thread of a vCPU that is in this CPU and about to wait. If nothing is pending for it, <see cref="Vcpu.MustLook"/> tells
    /// once something may be.
    /// </summary>
    /// <param name="hasAlarm">
    /// Whether its timers interrupt this CPU in time. Otherwise one may be linked still, and its list registers are to be filled anew.
    /// </param>
    /// <returns>Whether nothing is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRest(Vcpu vcpu, out bool hasAlarm)
    {
        _lock.AcquireMasked();
        hasAlarm = !vcpu.MustLook && EndedInterrupts.AreAll(ref vcpu.Context->Ich, VirtualCpuInterface.ReadIchElrsrEl2(), vcpu.LinkedInterrupts);
        bool isPending;
        if (hasAlarm)
        {
            isPending = Gic.IsPendingAfterEnd(vcpu.Index);
        }
        else
        {
            VcpuListRegisters.Fold(Gic, vcpu);
            isPending = Gic.IsPending(vcpu.Index);
            vcpu.MustLook = false;
        }

        if (isPending)
        {
            vcpu.MustLook = true;
        }

        _lock.ReleaseMasked();
        return !isPending;
    }

    /// <summary>A timer of the vCPU that is in this CPU has fired, and its physical interrupt stays active until the guest ends it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Link(Vcpu vcpu, uint interruptId)
    {
        if (VcpuListRegisters.TryFindEnded(vcpu, (int)interruptId, out int index, out ListRegister ended) && ended.IsHardware)
        {
            VirtualCpuInterface.WriteListRegister(ended.Value, (ulong)index);
        }
        else
        {
            LinkAnew(vcpu, interruptId);
        }
    }

    private void LinkAnew(Vcpu vcpu, uint interruptId)
    {
        _lock.AcquireMasked();
        VcpuListRegisters.Fold(Gic, vcpu);
        vcpu.LinkedInterrupts |= 1u << (int)interruptId;
        Gic.SetPpi(vcpu.Index, (int)interruptId, true);
        uint told = 0;
        if (vcpu.Thread.State == ThreadState.Running)
        {
            told = VcpuListRegisters.Fill(Gic, vcpu);
        }
        else
        {
            // It sleeps until just this time, so the scheduler, which looks for due sleepers after each interrupt, wakes it anyway.
            vcpu.MustLook = true;
        }

        _lock.ReleaseMasked();
        Tell(told);
    }

    /// <summary>The maintenance interrupt of the vCPU that is in this CPU. Its level falls with ICH_HCR_EL2 until the next look.</summary>
    public void Maintain(Vcpu vcpu)
    {
        _lock.AcquireMasked();
        VcpuListRegisters.Fold(Gic, vcpu);
        VirtualCpuInterface.WriteIchHcrEl2(0);
        vcpu.MustLook = true;
        _lock.ReleaseMasked();
    }

    /// <summary>The vCPU leaves this CPU, which must know nothing of its interrupts then.</summary>
    public void Leave(Vcpu vcpu)
    {
        _lock.AcquireMasked();
        VcpuListRegisters.Clear(Gic, vcpu);
        vcpu.MustLook |= Gic.IsBusy(vcpu.Index);
        _lock.ReleaseMasked();
    }

    private static bool TrySendToSelf(Vcpu sender, int intid, int group)
    {
        if (!VcpuListRegisters.TryFindEnded(sender, intid, out int index, out ListRegister ended) || ended.Group != group)
        {
            return false;
        }

        VirtualCpuInterface.WriteListRegister(ended.Value, (ulong)index);
        return true;
    }

    /// <summary>
    /// Makes vCPUs look, once the lock is given back: whoever waits goes on, and whoever is in the guest on another CPU leaves it. One
    /// that is off looks when it starts. The caller's own looks before it enters the guest.
    /// </summary>
    private void Tell(uint vcpus, Vcpu? caller = null)
    {
        for (uint left = vcpus; left != 0; left &= left - 1)
        {
            Vcpu vcpu = _vm.Vcpus[BitOperations.TrailingZeroCount(left)];
            vcpu.MustLook = true;
            if (vcpu != caller && vcpu.Psci.Power != PsciVcpuPower.Off)
            {
                Scheduler.Alert(vcpu.Thread);
            }
        }
    }
}
