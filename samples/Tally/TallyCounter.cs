using System.Threading;

namespace Tally;

/// <summary>The tally itself. Several CPUs may add at once.</summary>
public sealed class TallyCounter : ITally
{
    private ulong _total;

    public ulong Total => Volatile.Read(ref _total);

    public ulong Add(ulong amount)
    {
        ulong before = Total;
        ulong found;
        while ((found = Interlocked.CompareExchange(ref _total, before + amount, before)) != before)
        {
            before = found;
        }

        return before + amount;
    }
}
