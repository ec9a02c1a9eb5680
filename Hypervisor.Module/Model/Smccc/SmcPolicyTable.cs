using System.Threading;

namespace Hypervisor.Model.Smccc;

/// <summary>A VM's policy as the exit path asks it: base policy, rules, and what they have counted. Made at start.</summary>
public sealed class SmcPolicyTable
{
    /// <summary>Console lines per second that one rule may cause: the guest decides how often it calls.</summary>
    private const int LogLinesPerSecond = 10;

    private readonly SmcRule[] _rules;
    private readonly SmcRateLimit?[] _limits;
    private readonly SmcRateLimit[] _logLimits;
    private readonly int[] _unlogged;

    /// <param name="policy">For ids without a rule.</param>
    /// <param name="rules">They are copied.</param>
    /// <param name="ticksPerSecond">Of the counter that tells <see cref="TryCount"/> and <see cref="MustLog"/> the time.</param>
    public SmcPolicyTable(SmcPolicy policy, SmcRuleList rules, ulong ticksPerSecond)
    {
        Base = policy;
        _rules = new SmcRule[rules.Count];
        _limits = new SmcRateLimit?[rules.Count];
        _logLimits = new SmcRateLimit[rules.Count];
        _unlogged = new int[rules.Count];
        for (int i = 0; i < _rules.Length; i++)
        {
            _rules[i] = rules[i];
            _limits[i] = rules[i].CallsPerSecond > 0 ? new SmcRateLimit(ticksPerSecond, rules[i].CallsPerSecond) : null;
            _logLimits[i] = new SmcRateLimit(ticksPerSecond, LogLinesPerSecond);
        }
    }

    /// <summary>What holds for ids without a rule.</summary>
    public SmcPolicy Base { get; }

    /// <summary>Index of the rule that names an id, or -1.</summary>
    public int Find(uint id)
    {
        for (int i = 0; i < _rules.Length; i++)
        {
            if (id <= _rules[i].Last)
            {
                return id >= _rules[i].First ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>What a rule does.</summary>
    /// <param name="rule">Its index, or -1 for none.</param>
    public SmcRuleAction ActionOf(int rule) => rule < 0 ? SmcRuleAction.Policy : _rules[rule].Action;

    /// <summary>Whether calls under a rule must be told or counted, which takes the time of day.</summary>
    public bool IsWatched(int rule) => _rules[rule].IsWatched;

    /// <summary>Counts a call against its rule's rate; false when it is one too many.</summary>
    /// <param name="now">The counter.</param>
    public bool TryCount(int rule, ulong now) => _limits[rule] is not { } limit || limit.TryTake(now);

    /// <summary>Whether a call is to be told on the console now.</summary>
    /// <param name="skipped">How many were not told since the last that was.</param>
    public bool MustLog(int rule, ulong now, out int skipped)
    {
        skipped = 0;
        if (!_rules[rule].IsLogged)
        {
            return false;
        }

        if (!_logLimits[rule].TryTake(now))
        {
            Interlocked.Increment(ref _unlogged[rule]);
            return false;
        }

        skipped = Interlocked.Exchange(ref _unlogged[rule], 0);
        return true;
    }
}
