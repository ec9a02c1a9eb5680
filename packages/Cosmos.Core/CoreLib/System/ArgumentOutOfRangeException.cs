using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>An argument lies outside its range.</summary>
/// <remarks>
/// The BCL constrains ThrowIfNegative and ThrowIfZero to INumberBase, which this library does not have: here they compare with default(T).
/// </remarks>
public class ArgumentOutOfRangeException : ArgumentException
{
    private const string DefaultMessage = "Specified argument was out of the range of valid values.";

    public ArgumentOutOfRangeException()
        : base(DefaultMessage)
    {
    }

    public ArgumentOutOfRangeException(string? paramName)
        : base(DefaultMessage, paramName)
    {
    }

    public ArgumentOutOfRangeException(string? paramName, string? message)
        : base(message, paramName)
    {
    }

    public ArgumentOutOfRangeException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ArgumentOutOfRangeException(string? paramName, object? actualValue, string? message)
        : base(message, paramName) => ActualValue = actualValue;

    public virtual object? ActualValue { get; }

    public override string Message
        => ActualValue is null ? base.Message : base.Message + Environment.NewLine + "Actual value was " + ActualValue.ToString() + ".";

    public static void ThrowIfZero<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
        {
            Throw(value, paramName, "must be a non-zero value");
        }
    }

    public static void ThrowIfNegative<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (Comparer<T>.Default.Compare(value, default) < 0)
        {
            Throw(value, paramName, "must be a non-negative value");
        }
    }

    public static void ThrowIfNegativeOrZero<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (Comparer<T>.Default.Compare(value, default) <= 0)
        {
            Throw(value, paramName, "must be a non-negative and non-zero value");
        }
    }

    public static void ThrowIfEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (EqualityComparer<T>.Default.Equals(value, other))
        {
            Throw(value, other, paramName, "must not be equal to");
        }
    }

    public static void ThrowIfNotEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (!EqualityComparer<T>.Default.Equals(value, other))
        {
            Throw(value, other, paramName, "must be equal to");
        }
    }

    public static void ThrowIfGreaterThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) > 0)
        {
            Throw(value, other, paramName, "must be less than or equal to");
        }
    }

    public static void ThrowIfGreaterThanOrEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) >= 0)
        {
            Throw(value, other, paramName, "must be less than");
        }
    }

    public static void ThrowIfLessThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) < 0)
        {
            Throw(value, other, paramName, "must be greater than or equal to");
        }
    }

    public static void ThrowIfLessThanOrEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) <= 0)
        {
            Throw(value, other, paramName, "must be greater than");
        }
    }

    [DoesNotReturn]
    private static void Throw<T>(T value, string? paramName, string rule)
        => throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} ('{value}') {rule}.");

    [DoesNotReturn]
    private static void Throw<T>(T value, T other, string? paramName, string rule)
        => throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} ('{value}') {rule} '{other}'.");
}
