using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A decimal number: digits in all, digits after the point, and the number without its point.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDecimal(byte width, byte scale, DuckDBHugeInt value)
{
    private readonly byte _width = width;
    private readonly byte _scale = scale;
    private readonly DuckDBHugeInt _value = value;
}
