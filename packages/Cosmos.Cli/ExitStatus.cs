namespace Cosmos.Cli;

/// <summary>Exit statuses of <c>./cosmos</c>; 0 to 5 are also what the kernel states in its last console line.</summary>
public static class ExitStatus
{
    /// <summary>All virtual machines powered off, or all tests passed.</summary>
    public const int Success = 0;

    /// <summary>A test failed, the build failed, two benchmark runs differ, or a boot of Linux misses its aim.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or the kernel refused the configuration of the virtual machine.</summary>
    public const int WrongUsage = 2;

    /// <summary>A program or file that the tool needs is missing.</summary>
    public const int MissingPrerequisite = 3;

    /// <summary>A virtual machine crashed.</summary>
    public const int VmCrash = 4;

    /// <summary>The kernel panicked, or QEMU ended before the kernel said how it stopped.</summary>
    public const int KernelPanic = 5;

    /// <summary>The time limit passed; as with <c>timeout(1)</c>.</summary>
    public const int TimeOut = 124;

    /// <summary>A signal ended the tool: this plus the signal's number, as shells report it.</summary>
    public const int SignalBase = 128;
}
