using Cosmos.Core;

namespace Cosmos.System;

/// <summary>The first lines on the console: what the kernel has found itself on.</summary>
internal static class Banner
{
    private const int MebibyteShift = 20;

    /// <summary>What a firmware without SMCCC_VERSION is (DEN0028 7.2).</summary>
    private const uint SmcccFirstVersion = 0x1_0000;

    public static void Print()
    {
        PrintProcessor();
        PrintFirmware();
        PrintMemory();
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("GICv3 with ").AppendDecimal(Gic.InterruptCount).Append(" interrupts, timer at ");
        line.AppendDecimal(GenericTimer.Frequency / 1_000_000).Append('.');
        line.AppendDecimal(GenericTimer.Frequency / 1_000 % 1_000, width: 3, fill: '0').Append(" MHz");
        Log.Line(Log.Kernel, line.Written);
    }

    private static void PrintProcessor()
    {
        ulong midr = SystemRegisters.ReadMidrEl1();
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("CPU ").Append(ProcessorName.Of(midr)).Append(" (MIDR ").AppendHex(midr);
        line.Append(") at EL").AppendDecimal((SystemRegisters.ReadCurrentEl() >> 2) & 3);
        line.Append(", ").AppendDecimal((ulong)Processors.Count).Append(Processors.Count == 1 ? " CPU runs" : " CPUs run");
        Log.Line(Log.Kernel, line.Written);
    }

    private static void PrintFirmware()
    {
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("firmware: ");
        if (Firmware.IsPresent)
        {
            AppendVersion(ref line.Append("PSCI "), Firmware.PsciVersion);
            AppendVersion(ref line.Append(", SMCCC "), Firmware.SmcccVersion == 0 ? SmcccFirstVersion : Firmware.SmcccVersion);
        }

        line.Append(Firmware.Kind switch
        {
            FirmwareKind.TrustedFirmwareA => " (TF-A)",
            FirmwareKind.Qemu => " (QEMU itself)",
            FirmwareKind.None => "none, SMC stays unused",
            _ => "",
        });
        Log.Line(Log.Kernel, line.Written);
    }

    private static void AppendVersion(ref LineBuilder line, uint version) =>
        line.AppendDecimal(version >> 16).Append('.').AppendDecimal(version & 0xFFFF);

    private static void PrintMemory()
    {
        LineBuilder line = new(stackalloc byte[128]);
        line.Append("memory ").AppendDecimal(KernelMemory.Map!.Ram.TotalLength >> MebibyteShift).Append(" MiB, ");
        line.AppendDecimal(PageAllocator.FreePages >> (MebibyteShift - Page.Shift)).Append(" MiB free");
        Log.Line(Log.Kernel, line.Written);
    }
}
