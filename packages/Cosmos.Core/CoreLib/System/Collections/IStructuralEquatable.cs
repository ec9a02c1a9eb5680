namespace System.Collections;

/// <summary>Equality by elements.</summary>
public interface IStructuralEquatable
{
    bool Equals(object? other, IEqualityComparer comparer);

    int GetHashCode(IEqualityComparer comparer);
}
