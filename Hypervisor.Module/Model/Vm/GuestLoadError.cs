namespace Hypervisor.Model.Vm;

/// <summary>Why a guest cannot be loaded: for programs, and in one line for people.</summary>
public readonly struct GuestLoadError(GuestLoadStatus status, string message)
{
    public GuestLoadStatus Status { get; } = status;

    /// <summary>What is wrong and how to mend it, without a file name: the caller knows it.</summary>
    public string Message { get; } = message;
}
