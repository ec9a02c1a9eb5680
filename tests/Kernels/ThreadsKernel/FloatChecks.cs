using Cosmos.Core;

namespace TestKernels;

/// <summary>FP registers belong to the thread: computing in doubles gives the same with and without preemption.</summary>
internal static class FloatChecks
{
    private const int Steps = 2_000_000;

    public static void Declare(SelfTest test)
    {
        test.Add("doubles survive preemption", DoublesSurvive);
    }

    private static bool DoublesSurvive()
    {
        double expectedGrowing = Compute(1.0, 0.25);
        double expectedShrinking = Compute(-3.0, -0.125);
        double growing = 0;
        double shrinking = 0;
        ulong start = GenericTimer.NowNanoseconds;
        Crew crew = new();
        crew.Start("growing", () => growing = Compute(1.0, 0.25));
        crew.Start("shrinking", () => shrinking = Compute(-3.0, -0.125));
        crew.Finish();
        bool wasPreempted = GenericTimer.NowNanoseconds - start > 10_000_000;
        return wasPreempted && growing == expectedGrowing && shrinking == expectedShrinking;
    }

    /// <summary>Keeps several numbers in FP registers for longer than a time slice.</summary>
    private static double Compute(double start, double step)
    {
        double a = start;
        double b = step;
        double c = 1;
        double d = start * step;
        for (int i = 0; i < Steps; i++)
        {
            a += b;
            c = (c * 0.5) + d;
            d = (a - c) * 0.0625;
            b = -b * 0.75 + step;
        }

        return a + b + c + d;
    }
}
