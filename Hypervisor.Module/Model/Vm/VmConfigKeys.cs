using System;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>The keys of vm.conf: what each takes, and what it sets.</summary>
public static class VmConfigKeys
{
    /// <summary>May be given again, each time with one rule.</summary>
    public const string Rule = "rule";

    private static readonly string[] s_all =
    [
        "count", "guest", "vcpus", "pin", "weight", "wfi", "memory", "conduit", "psci", "strict", "kernel", "rom", "initrd", "disk", "load", "append",
        "devices", "trace", "policy", Rule, "on-poweroff", "on-reset", "on-crash",
    ];

    /// <summary>All of them.</summary>
    public static ReadOnlySpan<string> All => s_all;

    /// <summary>Sets one key. Returns what is allowed when the value is not, else an empty string.</summary>
    /// <param name="config">Not to be used after a failure.</param>
    /// <param name="key">Of this VM; its name is what stands in brackets.</param>
    /// <param name="value">Printable ASCII.</param>
    public static string Set(VmConfig config, string key, string value)
    {
        switch (key)
        {
            case "count":
                bool isCount = VmConfigValue.TryReadDecimal(value, out ulong vms);
                config.Count = (int)vms;
                return Require(isCount && vms is >= 1 and <= VmConfig.MaximumCount, $"give a number of VMs from 1 to {VmConfig.MaximumCount}");
            case "vcpus":
                bool isNumber = VmConfigValue.TryReadDecimal(value, out ulong count);
                config.VcpuCount = (int)count;
                return Require(isNumber && count is >= 1 and <= VmConfig.MaximumVcpuCount, $"give a number of vCPUs from 1 to {VmConfig.MaximumVcpuCount}");
            case "pin":
                bool isList = VmConfigValue.TryReadList(value, VmConfig.MaximumProcessorCount - 1, VmConfig.MaximumVcpuCount, out int[] processors);
                config.Pinning = processors;
                return Require(isList, $"give 1 to {VmConfig.MaximumVcpuCount} numbers of physical CPUs from 0 to {VmConfig.MaximumProcessorCount - 1}, e.g. 0,1");
            case "weight":
                bool isWeight = VmConfigValue.TryReadDecimal(value, out ulong weight);
                config.Weight = (int)weight;
                return Require(isWeight && weight is >= 1 and <= VmConfig.MaximumWeight, $"give a weight from 1 to {VmConfig.MaximumWeight}");
            case "memory":
                bool isSize = VmConfigValue.TryReadSize(value, out ulong bytes);
                config.MemorySize = bytes;
                return Require(
                    isSize && bytes is > 0 and <= VmConfig.MaximumMemorySize && bytes % VmConfig.MemoryGranule == 0,
                    "give a multiple of 2M from 2M to 255G, e.g. 256M");
            case "load":
                bool isAddress = VmConfigValue.TryReadHexadecimal(value, out ulong address);
                config.LoadAddress = address;
                return Require(isAddress && address % 4 == 0, "give a hexadecimal address that is a multiple of 4, e.g. 0x40200000");
            default:
                return SetConduct(config, key, value);
        }
    }

    /// <summary>A key's own bit, by which a second line with it is noticed; 0 if it may be given again, or is none.</summary>
    internal static uint BitOf(string key)
    {
        for (int i = 0; i < s_all.Length; i++)
        {
            if (s_all[i] == key)
            {
                return key == Rule ? 0 : 1u << i;
            }
        }

        return 0;
    }

    /// <summary>What the VM does, and is told, rather than what it has.</summary>
    private static string SetConduct(VmConfig config, string key, string value)
    {
        switch (key)
        {
            case "conduit":
                config.Conduit = value == "smc" ? SmcccConduit.Smc : SmcccConduit.Hvc;
                return Require(value is "hvc" or "smc", "give hvc or smc");
            case "psci":
                bool isVersion = PsciVersionNames.TryParse(value, out PsciVersion version);
                config.Psci = version;
                return Require(isVersion, "give 0.2, 1.0, 1.1, 1.2 or 1.3");
            case "strict":
                config.Strict = value == "true";
                return Require(value is "true" or "false", "give true or false");
            case "wfi":
                config.HasNativeWfi = value == "native";
                return Require(value is "trap" or "native", "give trap or native");
            case "policy":
                config.Policy = value == "forward" ? SmcPolicy.Forward : value == "deny" ? SmcPolicy.Deny : SmcPolicy.Emulate;
                return Require(value is "emulate" or "forward" or "deny", "give emulate, forward or deny");
            case "trace":
                config.Trace = value == "on" ? VmTrace.On : value == "power" ? VmTrace.Power : VmTrace.Off;
                return Require(value is "on" or "power" or "off", "give on, power or off");
            case "on-poweroff":
                config.OnPowerOff = AftermathOf(value);
                return RequireAftermath(value);
            case "on-reset":
                config.OnReset = AftermathOf(value);
                return RequireAftermath(value);
            case "on-crash":
                config.OnCrash = AftermathOf(value);
                return RequireAftermath(value);
            default:
                return SetText(config, key, value);
        }
    }

    private static string SetText(VmConfig config, string key, string value)
    {
        switch (key)
        {
            case "guest":
                config.Guest = value == "bench" ? EmbeddedGuest.Bench : EmbeddedGuest.Tour;
                config.NamesGuest = true;
                return Require(value is "tour" or "bench", "give tour or bench");
            case "kernel":
                config.Kernel = value;
                return RequireFile(value);
            case "rom":
                config.Rom = value;
                return RequireFile(value);
            case "initrd":
                config.Initrd = value;
                return RequireFile(value);
            case "disk":
                config.Disk = value;
                return RequireFile(value);
            case "append":
                config.Append = value;
                return Require(value.Length <= VmConfig.MaximumAppendLength, $"a command line has at most {VmConfig.MaximumAppendLength} characters");
            case "devices":
                config.Devices = value.Length == 0 ? [] : value.Split(',');
                return VmDeviceNames.CheckForm(config.Devices);
            case Rule:
                return SmcRuleText.TryParse(value, out SmcRule rule, out string wrong) ? config.Rules.Add(rule) : wrong;
            default:
                return $"there is no such key; the keys are {VmConfigValue.Enumerate(s_all)}";
        }
    }

    private static string Require(bool condition, string allowed) => condition ? "" : allowed;

    private static PsciAftermath AftermathOf(string value) => value == "restart" ? PsciAftermath.Restart : PsciAftermath.Stop;

    private static string RequireAftermath(string value) => Require(value is "stop" or "restart", "give stop or restart");

    private static string RequireFile(string value) => Require(value.Length > 0, "give the name of a file in the archive");
}
