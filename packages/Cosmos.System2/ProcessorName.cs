namespace Cosmos.System;

/// <summary>Names of CPU models by MIDR_EL1: implementer 31:24, part number 15:4.</summary>
internal static class ProcessorName
{
    private const ulong Arm = 0x41;

    public static string Of(ulong midr)
    {
        if (((midr >> 24) & 0xFF) != Arm)
        {
            return "of another maker than Arm";
        }

        return ((midr >> 4) & 0xFFF) switch
        {
            0xD03 => "Cortex-A53",
            0xD05 => "Cortex-A55",
            0xD07 => "Cortex-A57",
            0xD08 => "Cortex-A72",
            0xD0B => "Cortex-A76",
            0xD0C => "Neoverse N1",
            0xD40 => "Neoverse V1",
            0xD49 => "Neoverse N2",
            0xD4D => "Cortex-A715",
            _ => "of Arm",
        };
    }
}
