using Guest.Common;

namespace Guest.Tour;

/// <summary>One thing that the tour looks at.</summary>
internal abstract class Scenario
{
    /// <summary>Without "by HVC" or "by SMC".</summary>
    public abstract string Title { get; }

    /// <summary>How many checks <see cref="Run"/> makes. Declared beforehand, so that one that is skipped is missed.</summary>
    public abstract int CheckCount(int vcpus);

    /// <param name="conduit">What calls are made by; scenarios without calls do not look at it.</param>
    /// <param name="vcpus">1 to 8. All but the boot vCPU are off, before and after.</param>
    public abstract void Run(Conduit conduit, int vcpus);
}
