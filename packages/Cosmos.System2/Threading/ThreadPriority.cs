namespace Cosmos.System.Threading;

/// <summary>A ready thread runs before all threads of lower priority; equals take turns.</summary>
public enum ThreadPriority
{
    Low,
    Normal,
    High,
}
