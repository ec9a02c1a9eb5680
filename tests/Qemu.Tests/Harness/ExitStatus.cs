namespace Qemu.Tests.Harness;

/// <summary>Exit statuses of <c>./cosmos</c>, stated here again: the tests hold the tool to them.</summary>
public static class ExitStatus
{
    public const int Success = 0;
    public const int WrongUsage = 2;
    public const int MissingPrerequisite = 3;
    public const int VmCrash = 4;
    public const int KernelPanic = 5;
    public const int TimeOut = 124;
}
