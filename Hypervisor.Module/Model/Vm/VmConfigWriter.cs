using System.Collections.Generic;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>Writes vm.conf so that <see cref="VmConfigParser"/> reads the same VMs back; what has its default value is left out.</summary>
public static class VmConfigWriter
{
    public static string Format(IReadOnlyList<VmConfig> vms)
    {
        string text = "";
        foreach (VmConfig config in vms)
        {
            text += Format(config);
        }

        return text;
    }

    private static string Format(VmConfig config)
    {
        VmConfig defaults = new();
        return $"[{config.Name}]\n"
            + Line("count", $"{config.Count}", $"{defaults.Count}")
            + Line("guest", config.NamesGuest ? config.Guest == EmbeddedGuest.Bench ? "bench" : "tour" : "", "")
            + Line("vcpus", $"{config.VcpuCount}", $"{defaults.VcpuCount}")
            + Line("pin", ListOf(config.Pinning), "")
            + Line("weight", $"{config.Weight}", $"{defaults.Weight}")
            + Line("wfi", config.HasNativeWfi ? "native" : "trap", "trap")
            + Line("memory", $"{config.MemorySize}", $"{defaults.MemorySize}")
            + Line("conduit", config.Conduit == SmcccConduit.Smc ? "smc" : "hvc", "hvc")
            + Line("psci", PsciVersionNames.Of(config.Psci), PsciVersionNames.Of(defaults.Psci))
            + Line("strict", config.Strict ? "true" : "false", "false")
            + Line("on-poweroff", NameOf(config.OnPowerOff), NameOf(defaults.OnPowerOff))
            + Line("on-reset", NameOf(config.OnReset), NameOf(defaults.OnReset))
            + Line("on-crash", NameOf(config.OnCrash), NameOf(defaults.OnCrash))
            + Line("policy", NameOf(config.Policy), "emulate")
            + Rules(config.Rules)
            + Line("kernel", config.Kernel, "")
            + Line("rom", config.Rom, "")
            + Line("initrd", config.Initrd, "")
            + Line("disk", config.Disk, "")
            + Line("load", config.LoadAddress is ulong address ? $"0x{address:x}" : "", "")
            + Line("append", config.Append, "")
            + Line("devices", string.Join(',', config.Devices), string.Join(',', defaults.Devices))
            + Line("trace", config.Trace is VmTrace trace ? NameOf(trace) : "", "");
    }

    private static string Rules(SmcRuleList rules)
    {
        string lines = "";
        for (int i = 0; i < rules.Count; i++)
        {
            lines += $"rule={SmcRuleText.Format(rules[i])}\n";
        }

        return lines;
    }

    private static string ListOf(int[] numbers)
    {
        string list = "";
        foreach (int number in numbers)
        {
            list += list.Length == 0 ? $"{number}" : $",{number}";
        }

        return list;
    }

    private static string NameOf(PsciAftermath aftermath) => aftermath == PsciAftermath.Restart ? "restart" : "stop";

    private static string NameOf(VmTrace trace) => trace switch
    {
        VmTrace.On => "on",
        VmTrace.Power => "power",
        _ => "off",
    };

    private static string NameOf(SmcPolicy policy) => policy switch
    {
        SmcPolicy.Forward => "forward",
        SmcPolicy.Deny => "deny",
        _ => "emulate",
    };

    private static string Line(string key, string value, string standard) => value == standard ? "" : $"{key}={value}\n";
}
