using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A date as days since 1970-01-01.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBDate
{
    /// <summary>Days since 1970-01-01.</summary>
    public int Days { get; set; }

    /// <summary>Whether this is the date 'infinity' or '-infinity'.</summary>
    public readonly bool IsInfinity => Days is int.MaxValue or -int.MaxValue;
}
