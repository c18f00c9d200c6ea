using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far the running statement is.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBQueryProgress
{
    /// <summary>Per cent done; -1 when unknown.</summary>
    public double Percentage { get; }

    /// <summary>Rows done.</summary>
    public ulong RowsProcessed { get; }

    /// <summary>Rows in all, as estimated.</summary>
    public ulong TotalRowsToProcess { get; }
}
