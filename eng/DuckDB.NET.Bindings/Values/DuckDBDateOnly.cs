using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A date in year, month and day, which reaches further than <see cref="DateOnly"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly partial struct DuckDBDateOnly(int year, byte month, byte day)
{
    /// <summary>Year, negative before the year 1.</summary>
    public int Year { get; } = year;

    /// <summary>Month, 1 to 12.</summary>
    public byte Month { get; } = month;

    /// <summary>Day of the month.</summary>
    public byte Day { get; } = day;

    /// <summary>Takes days since 1970-01-01 apart.</summary>
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => FromDate(date);

    /// <summary>Puts the parts together as days since 1970-01-01.</summary>
    public DuckDBDate ToDuckDBDate() => ToDate(this);

    /// <summary>The same date.</summary>
    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date.Year, (byte)date.Month, (byte)date.Day);

    /// <summary>The same date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999.</exception>
    public static implicit operator DateOnly(DuckDBDateOnly date) => new(date.Year, date.Month, date.Day);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_from_date")]
    private static partial DuckDBDateOnly FromDate(DuckDBDate date);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_to_date")]
    private static partial DuckDBDate ToDate(DuckDBDateOnly date);
}
