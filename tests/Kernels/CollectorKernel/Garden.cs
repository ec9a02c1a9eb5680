using System.Threading;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Plants in beds. Threads check what they find and plant anew; nothing else refers to a plant.</summary>
internal static class Garden
{
    private const int Beds = 48;

    /// <summary>Threads work in beds of their own.</summary>
    /// <returns>How many plants were found spoilt.</returns>
    public static int OwnBeds(int threads, int rounds)
    {
        int wrong = 0;
        Team team = new();
        for (int i = 0; i < threads; i++)
        {
            int own = i + 1;
            team.Start(() =>
            {
                int bad = Work(new Plant?[Beds], new Dice((ulong)own), rounds);
                Interlocked.Add(ref wrong, bad);
            });
        }

        team.Finish();
        return wrong;
    }

    /// <summary>All threads take plants from the same beds and put others there: each is referred to from one place at a time.</summary>
    public static int SharedBeds(int threads, int rounds)
    {
        int wrong = 0;
        Plant?[] beds = new Plant?[Beds];
        Team team = new();
        for (int i = 0; i < threads; i++)
        {
            Dice dice = new((ulong)i + 100);
            team.Start(() =>
            {
                int bad = 0;
                Plant? held = null;
                for (int round = 0; round < rounds; round++)
                {
                    held = Interlocked.Exchange(ref beds[dice.Next(Beds)], dice.Next(3) == 0 ? Plant.Grow(dice.Next(1_000_000)) : held);
                    bad += held is null || held.IsWhole() ? 0 : 1;
                    if (round % 16 == 0)
                    {
                        Scheduler.Yield();
                    }
                }

                Interlocked.Add(ref wrong, bad);
            });
        }

        team.Finish();
        return wrong;
    }

    private static int Work(Plant?[] beds, Dice dice, int rounds)
    {
        int bad = 0;
        for (int round = 0; round < rounds; round++)
        {
            int bed = dice.Next(Beds);
            bad += beds[bed] is { } plant && !plant.IsWhole() ? 1 : 0;
            beds[bed] = Plant.Grow(dice.Next(1_000_000));
            int from = dice.Next(Beds);
            (beds[bed], beds[from]) = (beds[from], beds[bed]);
        }

        foreach (Plant? plant in beds)
        {
            bad += plant is null || plant.IsWhole() ? 0 : 1;
        }

        return bad;
    }
}
