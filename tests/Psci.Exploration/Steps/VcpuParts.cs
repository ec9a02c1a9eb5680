using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;

namespace Psci.Exploration.Steps;

/// <summary>The fields and atomic steps of the shipped <see cref="PsciVcpu"/> and <see cref="PsciVm"/>: no copy, and no door in the product.</summary>
internal static class VcpuParts
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_power")]
    public static extern ref int Power(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_startable")]
    public static extern ref int Startable(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<EntryPoint>k__BackingField")]
    public static extern ref ulong EntryPoint(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<ContextId>k__BackingField")]
    public static extern ref ulong ContextId(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<StartsBigEndian>k__BackingField")]
    public static extern ref bool StartsBigEndian(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_idle")]
    public static extern ref int Idle(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_on")]
    public static extern ref int On(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_suspendMode")]
    public static extern ref int SuspendMode(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_agreed")]
    public static extern ref int Agreed(PsciVmNode node);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_isDown")]
    public static extern ref bool IsDown(PsciVmNode node);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern PsciVcpuPower Exchange(PsciVcpu vcpu, PsciVcpuPower from, PsciVcpuPower to);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern void WriteStart(PsciVcpu vcpu, ulong entryPoint, ulong contextId);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern bool TakeStart(PsciVcpu vcpu);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern void ResetRegisters(PsciVcpu vcpu, ref VcpuContext context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern void CountSuspended(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern void CountAwake(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern void Leave(PsciVmNode node, ulong now);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern PsciEffect EffectOfPowerOff(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern void CountOn(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern bool CountOff(PsciVm vm);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    public static extern bool TryCountOff(PsciVm vm);
}
