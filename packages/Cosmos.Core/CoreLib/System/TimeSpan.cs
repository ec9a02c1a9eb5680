using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A length of time in ticks of 100 ns.</summary>
public readonly struct TimeSpan : IComparable, IComparable<TimeSpan>, IEquatable<TimeSpan>, IFormattable
{
    public const long NanosecondsPerTick = 100;
    public const long TicksPerMicrosecond = 10;
    public const long TicksPerMillisecond = 10_000;
    public const long TicksPerSecond = 10_000_000;
    public const long TicksPerMinute = 60 * TicksPerSecond;
    public const long TicksPerHour = 60 * TicksPerMinute;
    public const long TicksPerDay = 24 * TicksPerHour;

    public static readonly TimeSpan Zero = new(0);
    public static readonly TimeSpan MaxValue = new(long.MaxValue);
    public static readonly TimeSpan MinValue = new(long.MinValue);

    public TimeSpan(long ticks) => Ticks = ticks;

    public TimeSpan(int hours, int minutes, int seconds)
        : this(0, hours, minutes, seconds, 0)
    {
    }

    public TimeSpan(int days, int hours, int minutes, int seconds)
        : this(days, hours, minutes, seconds, 0)
    {
    }

    public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds)
        => Ticks = (days * TicksPerDay) + (hours * TicksPerHour) + (minutes * TicksPerMinute) + (seconds * TicksPerSecond)
            + (milliseconds * TicksPerMillisecond);

    public long Ticks { get; }

    public int Days => (int)(Ticks / TicksPerDay);

    public int Hours => (int)(Ticks / TicksPerHour % 24);

    public int Minutes => (int)(Ticks / TicksPerMinute % 60);

    public int Seconds => (int)(Ticks / TicksPerSecond % 60);

    public int Milliseconds => (int)(Ticks / TicksPerMillisecond % 1000);

    public int Microseconds => (int)(Ticks / TicksPerMicrosecond % 1000);

    public double TotalDays => (double)Ticks / TicksPerDay;

    public double TotalHours => (double)Ticks / TicksPerHour;

    public double TotalMinutes => (double)Ticks / TicksPerMinute;

    public double TotalSeconds => (double)Ticks / TicksPerSecond;

    public double TotalMilliseconds => (double)Ticks / TicksPerMillisecond;

    public double TotalMicroseconds => (double)Ticks / TicksPerMicrosecond;

    public static TimeSpan operator +(TimeSpan t1, TimeSpan t2) => new(checked(t1.Ticks + t2.Ticks));

    public static TimeSpan operator -(TimeSpan t1, TimeSpan t2) => new(checked(t1.Ticks - t2.Ticks));

    public static TimeSpan operator -(TimeSpan t) => new(checked(-t.Ticks));

    public static bool operator ==(TimeSpan t1, TimeSpan t2) => t1.Ticks == t2.Ticks;

    public static bool operator !=(TimeSpan t1, TimeSpan t2) => t1.Ticks != t2.Ticks;

    public static bool operator <(TimeSpan t1, TimeSpan t2) => t1.Ticks < t2.Ticks;

    public static bool operator <=(TimeSpan t1, TimeSpan t2) => t1.Ticks <= t2.Ticks;

    public static bool operator >(TimeSpan t1, TimeSpan t2) => t1.Ticks > t2.Ticks;

    public static bool operator >=(TimeSpan t1, TimeSpan t2) => t1.Ticks >= t2.Ticks;

    public static TimeSpan FromTicks(long value) => new(value);

    public static TimeSpan FromMicroseconds(long microseconds) => new(checked(microseconds * TicksPerMicrosecond));

    public static TimeSpan FromMicroseconds(double value) => new((long)(value * TicksPerMicrosecond));

    public static TimeSpan FromMilliseconds(long milliseconds) => new(checked(milliseconds * TicksPerMillisecond));

    public static TimeSpan FromMilliseconds(long milliseconds, long microseconds)
        => new(checked((milliseconds * TicksPerMillisecond) + (microseconds * TicksPerMicrosecond)));

    public static TimeSpan FromMilliseconds(double value) => new((long)(value * TicksPerMillisecond));

    public static TimeSpan FromSeconds(long seconds) => new(checked(seconds * TicksPerSecond));

    public static TimeSpan FromSeconds(double value) => new((long)(value * TicksPerSecond));

    public static TimeSpan FromMinutes(long minutes) => new(checked(minutes * TicksPerMinute));

    public static TimeSpan FromMinutes(double value) => new((long)(value * TicksPerMinute));

    public static TimeSpan FromHours(int hours) => new(hours * TicksPerHour);

    public static int Compare(TimeSpan t1, TimeSpan t2) => t1.Ticks.CompareTo(t2.Ticks);

    public TimeSpan Add(TimeSpan ts) => this + ts;

    public TimeSpan Subtract(TimeSpan ts) => this - ts;

    public TimeSpan Negate() => -this;

    public TimeSpan Duration() => Ticks < 0 ? -this : this;

    public int CompareTo(object? value) => value is null ? 1 : CompareTo((TimeSpan)value);

    public int CompareTo(TimeSpan value) => Ticks.CompareTo(value.Ticks);

    public override bool Equals([NotNullWhen(true)] object? value) => value is TimeSpan other && Ticks == other.Ticks;

    public bool Equals(TimeSpan obj) => Ticks == obj.Ticks;

    public override int GetHashCode() => Ticks.GetHashCode();

    /// <summary>The constant form [-][d.]hh:mm:ss[.fffffff], the only one here.</summary>
    public override string ToString()
    {
        ulong ticks = Ticks < 0 ? 0 - (ulong)Ticks : (ulong)Ticks;
        ulong seconds = ticks / TicksPerSecond;
        ulong fraction = ticks % TicksPerSecond;
        ulong days = ticks / TicksPerDay;
        string text = (seconds / 3600 % 24).ToString("D2") + ":" + (seconds / 60 % 60).ToString("D2") + ":" + (seconds % 60).ToString("D2");
        return (Ticks < 0 ? "-" : "") + (days == 0 ? "" : days.ToString() + ".") + text + (fraction == 0 ? "" : "." + fraction.ToString("D7"));
    }

    public string ToString(string? format) => ToString();

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
