namespace System;

/// <summary>A value with an equality among its kind.</summary>
public interface IEquatable<T>
    where T : allows ref struct
{
    bool Equals(T? other);
}
