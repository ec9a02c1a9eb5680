namespace System.Collections;

/// <summary>A walk.</summary>
public interface IEnumerator
{
    object? Current { get; }

    bool MoveNext();

    void Reset();
}
