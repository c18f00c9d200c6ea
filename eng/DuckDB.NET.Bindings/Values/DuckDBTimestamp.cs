using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A moment in date and time.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly partial struct DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time)
{
    /// <summary>The date.</summary>
    public DuckDBDateOnly Date { get; } = date;

    /// <summary>The time of day.</summary>
    public DuckDBTimeOnly Time { get; } = time;

    /// <summary>Takes microseconds since 1970 apart.</summary>
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp) => FromTimestamp(timestamp);

    /// <summary>Puts the parts together as microseconds since 1970.</summary>
    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => ToTimestamp(this);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_from_timestamp")]
    private static partial DuckDBTimestamp FromTimestamp(DuckDBTimestampStruct timestamp);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_to_timestamp")]
    private static partial DuckDBTimestampStruct ToTimestamp(DuckDBTimestamp timestamp);
}
