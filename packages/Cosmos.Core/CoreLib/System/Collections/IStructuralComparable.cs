namespace System.Collections;

/// <summary>Order by elements.</summary>
public interface IStructuralComparable
{
    int CompareTo(object? other, IComparer comparer);
}
