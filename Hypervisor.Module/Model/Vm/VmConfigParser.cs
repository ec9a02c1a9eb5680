using System;
using System.Collections.Generic;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Reads vm.conf: lines of key=value, lines that begin with # and empty lines. A line [NAME] begins a VM; what stands before the first
/// is of a VM called vm0. The kernel and the command line tool share it, so both refuse the same things in the same words.
/// </summary>
public static class VmConfigParser
{
    /// <summary>
    /// Parses a whole file. On failure <paramref name="error"/> is one line that says where, what is wrong and what is
    /// allowed, and <paramref name="vms"/> must not be used.
    /// </summary>
    /// <param name="text">UTF-8; other than ASCII only in comments.</param>
    /// <param name="vms">At least one.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out List<VmConfig> vms, out string error)
    {
        vms = new List<VmConfig>();
        uint given = 0;
        for (int number = 1; text.Length > 0; number++)
        {
            ReadOnlySpan<byte> line = TakeLine(ref text);
            error = line.Length == 0 || line[0] == (byte)'#' ? ""
                : line[0] == (byte)'[' ? Begin(vms, line, ref given)
                : SetLine(vms, line, ref given);
            if (error.Length > 0)
            {
                error = $"vm.conf line {number}: {error}";
                return false;
            }
        }

        if (vms.Count == 0)
        {
            vms.Add(new VmConfig());
        }

        error = VmConfigRules.Check(vms);
        error = error.Length > 0 ? $"vm.conf: {error}" : "";
        return error.Length == 0;
    }

    /// <summary>Returns what is wrong, else an empty string.</summary>
    private static string Begin(List<VmConfig> vms, ReadOnlySpan<byte> line, ref uint given)
    {
        if (line[line.Length - 1] != (byte)']' || !TryDecode(line.Slice(1, line.Length - 2), out string name) || !VmConfigValue.IsName(name))
        {
            return $"expected [NAME], NAME being {VmConfigValue.NameForm}";
        }

        given = 0;
        vms.Add(new VmConfig { Name = name });
        return "";
    }

    /// <summary>Returns what is wrong, else an empty string.</summary>
    private static string SetLine(List<VmConfig> vms, ReadOnlySpan<byte> line, ref uint given)
    {
        int equals = line.IndexOf((byte)'=');
        if (equals < 0)
        {
            return "expected key=value, or [NAME] to begin a VM";
        }

        if (!TryDecode(line.Slice(0, equals), out string key) || !TryDecode(line.Slice(equals + 1), out string value))
        {
            return "only printable ASCII is allowed outside comments";
        }

        if (vms.Count == 0)
        {
            vms.Add(new VmConfig());
        }

        uint bit = VmConfigKeys.BitOf(key);
        if ((given & bit) != 0)
        {
            return $"{key} is given twice; keep one of the two lines";
        }

        given |= bit;
        string allowed = VmConfigKeys.Set(vms[vms.Count - 1], key, value);
        return allowed.Length == 0 ? "" : $"{key}={value}: {allowed}";
    }

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
