using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A moment as microseconds since 1970-01-01 00:00.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct
{
    /// <summary>Microseconds since 1970-01-01 00:00.</summary>
    public long Micros { get; set; }

    /// <summary>Whether this is the moment 'infinity' or '-infinity'.</summary>
    public readonly bool IsInfinity => Micros is long.MaxValue or -long.MaxValue;
}
