using System;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Psci;

namespace Hypervisor.Model.Vm;

/// <summary>The idle states in a guest's device tree (Linux bindings, cpu/idle-states.yaml): what CPU_SUSPEND takes as power_state.</summary>
internal static class GuestIdleStates
{
    // The phandles of the clock and of the interrupt controller lie below.
    private const uint FirstPhandle = 0x10;
    private const uint Count = 3;

    // Microseconds. A wake goes through our scheduler; a guest that has lost its registers also sets itself up again.
    private const uint StandbyExit = 50;
    private const uint PowerdownEntry = 50;
    private const uint PowerdownExit = 200;
    private const uint CpuResidency = 2_000;
    private const uint VmResidency = 5_000;

    /// <summary>The states of one CPU: cpu-idle-states.</summary>
    public static void WriteReferences(ref FlattenedDeviceTreeWriter writer)
    {
        writer.BeginProperty("cpu-idle-states"u8);
        for (uint i = 0; i < Count; i++)
        {
            writer.Cell(FirstPhandle + i);
        }

        writer.EndProperty();
    }

    /// <summary>The node that describes them, a child of cpus. No state stops the timers.</summary>
    /// <param name="version">Of PSCI, which the format of power_state goes by.</param>
    public static void Write(ref FlattenedDeviceTreeWriter writer, PsciVersion version)
    {
        writer.BeginNode("idle-states"u8);
        writer.StringProperty("entry-method"u8, "psci"u8);
        WriteState(ref writer, "cpu-retention-0"u8, 0, FormatOf(PsciPowerState.Standby, version), entry: 0, StandbyExit, residency: StandbyExit);
        WriteState(ref writer, "cpu-sleep-0"u8, 1, FormatOf(PsciPowerState.CpuPowerdown, version), PowerdownEntry, PowerdownExit, CpuResidency);
        WriteState(ref writer, "cluster-sleep-0"u8, 2, FormatOf(PsciPowerState.VmPowerdown, version), PowerdownEntry, PowerdownExit, VmResidency);
        writer.EndNode();
    }

    private static uint FormatOf(uint powerState, PsciVersion version) =>
        version == PsciVersion.V02 ? PsciPowerState.ToOriginal(powerState) : powerState;

    private static void WriteState(
        ref FlattenedDeviceTreeWriter writer, ReadOnlySpan<byte> name, uint index, uint powerState, uint entry, uint exit, uint residency)
    {
        writer.BeginNode(name);
        writer.StringProperty("compatible"u8, "arm,idle-state"u8);
        writer.Property("arm,psci-suspend-param"u8, powerState);
        writer.Property("entry-latency-us"u8, entry);
        writer.Property("exit-latency-us"u8, exit);
        writer.Property("min-residency-us"u8, residency);
        writer.Property("phandle"u8, FirstPhandle + index);
        writer.EndNode();
    }
}
