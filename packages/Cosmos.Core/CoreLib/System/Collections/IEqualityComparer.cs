namespace System.Collections;

/// <summary>An equality of objects.</summary>
public interface IEqualityComparer
{
    bool Equals(object? x, object? y);

    int GetHashCode(object obj);
}
