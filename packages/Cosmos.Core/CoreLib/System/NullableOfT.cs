using System.Runtime.Versioning;

namespace System;

/// <summary>A value or nothing. Boxing gives the value or null: the JIT knows the order of the two fields.</summary>
[NonVersionable]
public struct Nullable<T>
    where T : struct
{
    private readonly bool hasValue;
    internal T value;

    [NonVersionable]
    public Nullable(T value)
    {
        this.value = value;
        hasValue = true;
    }

    public readonly bool HasValue
    {
        [NonVersionable]
        get => hasValue;
    }

    public readonly T Value
    {
        get
        {
            if (!hasValue)
            {
                ThrowHelper.ThrowNoValue();
            }

            return value;
        }
    }

    [NonVersionable]
    public static implicit operator T?(T value) => new T?(value);

    [NonVersionable]
    public static explicit operator T(T? value) => value!.Value;

    [NonVersionable]
    public readonly T GetValueOrDefault() => value;

    [NonVersionable]
    public readonly T GetValueOrDefault(T defaultValue) => hasValue ? value : defaultValue;

    public override bool Equals(object? other) => hasValue ? other is not null && value.Equals(other) : other is null;

    public override int GetHashCode() => hasValue ? value.GetHashCode() : 0;

    public override string? ToString() => hasValue ? value.ToString() : string.Empty;
}
