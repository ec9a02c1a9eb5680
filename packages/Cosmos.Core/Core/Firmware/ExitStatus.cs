namespace Cosmos.Core;

/// <summary>How the kernel ended, as its last console line and the command line's exit code say it.</summary>
public enum ExitStatus
{
    Success = 0,
    Failed = 1,
    BadConfiguration = 2,
    VmCrashed = 4,
    Panic = 5,
}
