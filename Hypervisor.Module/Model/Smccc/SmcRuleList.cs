using System;

namespace Hypervisor.Model.Smccc;

/// <summary>The rules of one VM: no two of them name the same id, so their order means nothing. They are kept by id.</summary>
public sealed class SmcRuleList
{
    /// <summary>Most rules that a VM can have.</summary>
    public const int Capacity = 16;

    private readonly SmcRule[] _rules = new SmcRule[Capacity];

    public int Count { get; private set; }

    public SmcRule this[int index] => _rules[index];

    /// <summary>Adds a rule.</summary>
    /// <returns>An empty string, or what is wrong with it and what to do.</returns>
    public string Add(SmcRule rule)
    {
        string wrong = SmcRuleCheck.Check(rule);
        if (wrong.Length > 0)
        {
            return wrong;
        }

        if (Count == Capacity)
        {
            return $"a VM has at most {Capacity} rules; join some of them into ranges";
        }

        int place = Count;
        for (int i = Count - 1; i >= 0; i--)
        {
            if (rule.Overlaps(_rules[i]))
            {
                return $"{SmcRuleText.Range(_rules[i])} has a rule already; no id may be in two, so shorten or split one of them";
            }

            place = rule.First < _rules[i].First ? i : place;
        }

        Array.Copy(_rules, place, _rules, place + 1, Count - place);
        _rules[place] = rule;
        Count++;
        return "";
    }
}
