namespace TestKernels;

/// <summary>Something that happens at a time.</summary>
public interface IAlarm
{
    /// <summary>Waits for the next second of the machine's clock.</summary>
    void WaitForASecond();
}
