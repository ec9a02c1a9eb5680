using System.Threading;

namespace Hypervisor.Model.Smccc;

/// <summary>
/// Lets through so many events per second, and as many at once as a second's worth. It keeps the time until which what was let
/// through has been paid for; one compare-and-swap moves it, so CPUs share a limit without a lock.
/// </summary>
/// <param name="ticksPerSecond">Of the counter that gives the time.</param>
/// <param name="perSecond">1 or more.</param>
public sealed class SmcRateLimit(ulong ticksPerSecond, int perSecond)
{
    private readonly ulong _cost = System.Math.Max(ticksPerSecond / (ulong)perSecond, 1);
    private ulong _paidUntil;

    /// <summary>Whether one more event is within the limit; if so, it counts.</summary>
    /// <param name="now">The counter.</param>
    public bool TryTake(ulong now)
    {
        while (true)
        {
            ulong seen = Volatile.Read(ref _paidUntil);
            ulong next = (seen > now ? seen : now) + _cost;
            if (next - now > ticksPerSecond)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _paidUntil, next, seen) == seen)
            {
                return true;
            }
        }
    }
}
