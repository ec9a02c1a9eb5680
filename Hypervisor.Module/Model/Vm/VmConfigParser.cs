using System;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Reads vm.conf: lines of key=value, lines that begin with # and empty lines. The kernel and the command line tool share
/// it, so both refuse the same things in the same words.
/// </summary>
public static class VmConfigParser
{
    private const int KeyCount = 18;

    /// <summary>
    /// Parses a whole file. On failure <paramref name="error"/> is one line that says where, what is wrong and what is
    /// allowed, and <paramref name="config"/> must not be used.
    /// </summary>
    /// <param name="text">UTF-8; other than ASCII only in comments.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out VmConfig config, out string error)
    {
        config = new VmConfig();
        uint given = 0;
        for (int number = 1; text.Length > 0; number++)
        {
            ReadOnlySpan<byte> line = TakeLine(ref text);
            if (line.Length == 0 || line[0] == (byte)'#')
            {
                continue;
            }

            if (!TrySetLine(config, line, ref given, out error))
            {
                error = $"vm.conf line {number}: {error}";
                return false;
            }
        }

        bool guestGiven = (given & (1u << IndexOf("guest"))) != 0;
        if (!VmConfigRules.Check(config, guestGiven, out error))
        {
            error = $"vm.conf: {error}";
            return false;
        }

        return true;
    }

    /// <summary>Sets one key. On failure <paramref name="error"/> names key, value and what is allowed.</summary>
    public static bool TrySet(VmConfig config, string key, string value, out string error)
    {
        string allowed = Set(config, key, value);
        error = allowed.Length == 0 ? "" : $"{key}={value}: {allowed}";
        return allowed.Length == 0;
    }

    private static bool TrySetLine(VmConfig config, ReadOnlySpan<byte> line, ref uint given, out string error)
    {
        int equals = line.IndexOf((byte)'=');
        if (equals < 0)
        {
            error = "expected key=value";
            return false;
        }

        if (!TryDecode(line.Slice(0, equals), out string key) || !TryDecode(line.Slice(equals + 1), out string value))
        {
            error = "only printable ASCII is allowed outside comments";
            return false;
        }

        int index = IndexOf(key);
        if (index < KeyCount && (given & (1u << index)) != 0)
        {
            error = $"{key} is given twice; keep one of the two lines";
            return false;
        }

        given |= index < KeyCount ? 1u << index : 0;
        return TrySet(config, key, value, out error);
    }

    /// <summary>Returns what is allowed when the value is not, else an empty string.</summary>
    private static string Set(VmConfig config, string key, string value)
    {
        switch (key)
        {
            case "name":
                config.Name = value;
                return Require(VmConfigValue.IsName(value), "give 1 to 16 letters, digits, '-' or '_'");
            case "guest":
                config.Guest = value == "bench" ? EmbeddedGuest.Bench : EmbeddedGuest.Tour;
                return Require(value is "tour" or "bench", "give tour or bench");
            case "vcpus":
                bool isNumber = VmConfigValue.TryReadDecimal(value, out ulong count);
                config.VcpuCount = (int)count;
                return Require(isNumber && count is >= 1 and <= VmConfig.MaximumVcpuCount, $"give a number of vCPUs from 1 to {VmConfig.MaximumVcpuCount}");
            case "count":
                bool isCount = VmConfigValue.TryReadDecimal(value, out ulong vms);
                config.Count = (int)vms;
                return Require(isCount && vms is >= 1 and <= VmConfig.MaximumCount, $"give a number of VMs from 1 to {VmConfig.MaximumCount}");
            case "pin":
                bool isList = VmConfigValue.TryReadList(value, VmConfig.MaximumProcessorCount - 1, VmConfig.MaximumVcpuCount, out int[] processors);
                config.Pinning = processors;
                return Require(isList, $"give 1 to {VmConfig.MaximumVcpuCount} numbers of physical CPUs from 0 to {VmConfig.MaximumProcessorCount - 1}, e.g. 0,1");
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

    /// <summary>What the VM does, and is told, rather than what it has.</summary>
    private static string SetConduct(VmConfig config, string key, string value)
    {
        switch (key)
        {
            case "conduit":
                config.Conduit = value == "smc" ? SmcccConduit.Smc : SmcccConduit.Hvc;
                return Require(value is "hvc" or "smc", "give hvc or smc");
            case "strict":
                config.Strict = value == "true";
                return Require(value is "true" or "false", "give true or false");
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
            default:
                return SetText(config, key, value);
        }
    }

    private static string SetText(VmConfig config, string key, string value)
    {
        switch (key)
        {
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
            case "rule":
                return SmcRuleText.TryParse(value, out SmcRule rule, out string wrong) ? config.Rules.Add(rule) : wrong;
            default:
                return "there is no such key; the keys are name, count, guest, vcpus, pin, memory, conduit, strict, kernel, rom, initrd, disk, load, append, trace, policy, rule, on-poweroff and on-reset";
        }
    }

    private static string Require(bool condition, string allowed) => condition ? "" : allowed;

    private static PsciAftermath AftermathOf(string value) => value == "restart" ? PsciAftermath.Restart : PsciAftermath.Stop;

    private static string RequireAftermath(string value) => Require(value is "stop" or "restart", "give stop or restart");

    private static string RequireFile(string value) => Require(value.Length > 0, "give the name of a file in the archive");

    /// <summary>A key's number, by which a second line with it is noticed; rule may be given again and has none.</summary>
    private static int IndexOf(string key) => key switch
    {
        "name" => 0,
        "guest" => 1,
        "vcpus" => 2,
        "memory" => 3,
        "conduit" => 4,
        "strict" => 5,
        "kernel" => 6,
        "rom" => 7,
        "initrd" => 8,
        "load" => 9,
        "append" => 10,
        "trace" => 11,
        "policy" => 12,
        "count" => 13,
        "pin" => 14,
        "on-poweroff" => 15,
        "on-reset" => 16,
        "disk" => 17,
        _ => KeyCount,
    };

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? text : text.Slice(0, end);
        text = text.Slice(end < 0 ? text.Length : end + 1);
        return Trim(line);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && text[0] is (byte)' ' or (byte)'\t')
        {
            text = text.Slice(1);
        }

        while (text.Length > 0 && text[text.Length - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }

    private static bool TryDecode(ReadOnlySpan<byte> ascii, out string text)
    {
        ascii = Trim(ascii);
        char[] characters = new char[ascii.Length];
        for (int i = 0; i < characters.Length; i++)
        {
            if (ascii[i] is < 0x20 or > 0x7E)
            {
                text = "";
                return false;
            }

            characters[i] = (char)ascii[i];
        }

        text = new string(characters);
        return true;
    }
}
