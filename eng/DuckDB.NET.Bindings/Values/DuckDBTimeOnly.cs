using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A time of day in parts.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeOnly(byte hour, byte min, byte sec, int microsecond = 0)
{
    /// <summary>Hour; 24 only in 24:00:00.</summary>
    public byte Hour { get; } = hour;

    /// <summary>Minute.</summary>
    public byte Min { get; } = min;

    /// <summary>Second.</summary>
    public byte Sec { get; } = sec;

    /// <summary>Microsecond within the second.</summary>
    public int Microsecond { get; } = microsecond;
}
