using Cosmos.Core;
using Hypervisor.Model.Exits;

namespace Hypervisor.Machine;

/// <summary>Notices that a vCPU exits in the same way again: a guest that polls would fill the console.</summary>
internal struct RepeatedExit
{
    private ulong _outcome;
    private ulong _x0;
    private uint _left;
    private uint _skipped;

    /// <summary>Whether this exit is like the last one in all that the trace shows.</summary>
    public bool IsRepeat(ExitOutcome outcome, ulong x0)
    {
        bool same = outcome.Bits == _outcome && x0 == _x0;
        _outcome = outcome.Bits;
        _x0 = x0;
        if (same)
        {
            _left++;
            return true;
        }

        _skipped = _left;
        _left = 0;
        return false;
    }

    /// <summary>Says on the next line how many were not printed before it.</summary>
    public readonly void AppendCount(ref LineBuilder line)
    {
        if (_skipped != 0)
        {
            line.Append(" (after ").AppendDecimal(_skipped).Append(" more of the last)");
        }
    }
}
