using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A time of day in parts, with its offset in seconds.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeTz(DuckDBTimeOnly time, int offset)
{
    /// <summary>The time of day.</summary>
    public DuckDBTimeOnly Time { get; } = time;

    /// <summary>Seconds east of UTC.</summary>
    public int Offset { get; } = offset;
}
