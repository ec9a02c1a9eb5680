using System;

namespace Hypervisor.Model.Smccc;

/// <summary>The written form of a rule: <c>ACTION FIRST[-LAST] [log] [rate=N]</c>, ids in hexadecimal.</summary>
public static class SmcRuleText
{
    private const string Form = "give ACTION FIRST[-LAST] [log] [rate=N], e.g. allow 0x82000000-0x8200000f log";
    private const int MaximumRate = 1_000_000;

    /// <summary>Reads a rule, which may still make no sense: see <see cref="SmcRuleList.Add"/>.</summary>
    /// <param name="wrong">When false is returned: what is allowed.</param>
    public static bool TryParse(string text, out SmcRule rule, out string wrong)
    {
        ReadOnlySpan<char> rest = text;
        rule = default;
        wrong = "";
        if (!TryParseAction(TakeWord(ref rest), out SmcRuleAction action))
        {
            wrong = "the actions are allow, deny, emulate and log; " + Form;
            return false;
        }

        if (!TryParseRange(TakeWord(ref rest), out uint first, out uint last))
        {
            wrong = "ids have up to 8 hexadecimal digits after 0x; " + Form;
            return false;
        }

        bool log = action == SmcRuleAction.Policy;
        int rate = 0;
        while (rest.Length > 0)
        {
            ReadOnlySpan<char> word = TakeWord(ref rest);
            if (word.SequenceEqual("log") && !log)
            {
                log = true;
            }
            else if (rate != 0 || !TryParseRate(word, out rate))
            {
                wrong = $"after the ids come log and rate=N, once each, N from 1 to {MaximumRate} calls per second";
                return false;
            }
        }

        rule = new SmcRule(action, first, last, log, rate);
        return true;
    }

    /// <summary>Writes a rule so that <see cref="TryParse"/> reads it back.</summary>
    public static string Format(SmcRule rule)
    {
        string text = rule.Action switch
        {
            SmcRuleAction.Allow => "allow ",
            SmcRuleAction.Deny => "deny ",
            SmcRuleAction.Emulate => "emulate ",
            _ => "log ",
        };
        text += Range(rule);
        text += rule.IsLogged && rule.Action != SmcRuleAction.Policy ? " log" : "";
        return rule.CallsPerSecond > 0 ? text + $" rate={rule.CallsPerSecond}" : text;
    }

    internal static string Range(SmcRule rule) => rule.First == rule.Last ? $"0x{rule.First:x8}" : $"0x{rule.First:x8}-0x{rule.Last:x8}";

    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(' ');
        ReadOnlySpan<char> word = end < 0 ? rest : rest.Slice(0, end);
        rest = rest.Slice(end < 0 ? rest.Length : end + 1);
        return word;
    }

    private static bool TryParseAction(ReadOnlySpan<char> word, out SmcRuleAction action)
    {
        action = word.SequenceEqual("allow") ? SmcRuleAction.Allow
            : word.SequenceEqual("deny") ? SmcRuleAction.Deny
            : word.SequenceEqual("emulate") ? SmcRuleAction.Emulate
            : SmcRuleAction.Policy;
        return action != SmcRuleAction.Policy || word.SequenceEqual("log");
    }

    private static bool TryParseRange(ReadOnlySpan<char> word, out uint first, out uint last)
    {
        int dash = word.IndexOf('-');
        bool read = TryParseId(dash < 0 ? word : word.Slice(0, dash), out first);
        last = first;
        return read && (dash < 0 || TryParseId(word.Slice(dash + 1), out last));
    }

    private static bool TryParseId(ReadOnlySpan<char> word, out uint id)
    {
        id = 0;
        if (word.Length is < 3 or > 10 || word[0] != '0' || word[1] != 'x')
        {
            return false;
        }

        foreach (char c in word.Slice(2))
        {
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            id = (id << 4) | (uint)digit;
        }

        return true;
    }

    private static bool TryParseRate(ReadOnlySpan<char> word, out int rate)
    {
        rate = 0;
        if (!word.StartsWith("rate=") || word.Length is < 6 or > 12)
        {
            return false;
        }

        foreach (char c in word.Slice(5))
        {
            rate = c is >= '0' and <= '9' && rate <= MaximumRate ? (rate * 10) + (c - '0') : int.MaxValue;
        }

        return rate is > 0 and <= MaximumRate;
    }
}
