using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A span of time in months, days and (signed) microseconds, which do not convert into each other.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBInterval(int months, int days, long micros)
{
    /// <summary>Months.</summary>
    public int Months { get; } = months;

    /// <summary>Days.</summary>
    public int Days { get; } = days;

    /// <summary>Microseconds.</summary>
    public long Micros { get; } = micros;

    /// <summary>Whole days and the rest in microseconds.</summary>
    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, (span - TimeSpan.FromDays(span.Days)).Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>The span; a month has no fixed length, so it is refused.</summary>
    /// <exception cref="InvalidCastException">The interval has months.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval) => interval.Months == 0
        ? TimeSpan.FromDays(interval.Days) + TimeSpan.FromTicks(interval.Micros * TimeSpan.TicksPerMicrosecond)
        : throw new InvalidCastException("An interval with months has no fixed length and cannot become a TimeSpan.");
}
