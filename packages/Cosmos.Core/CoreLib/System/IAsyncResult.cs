namespace System;

/// <summary>Needed for the BeginInvoke that the compiler adds to delegates; nothing here is asynchronous.</summary>
public interface IAsyncResult
{
    bool IsCompleted { get; }

    object? AsyncState { get; }

    bool CompletedSynchronously { get; }
}
