namespace System.Collections.Generic;

/// <summary>A walk.</summary>
public interface IEnumerator<out T> : IEnumerator, IDisposable
    where T : allows ref struct
{
    new T Current { get; }
}
