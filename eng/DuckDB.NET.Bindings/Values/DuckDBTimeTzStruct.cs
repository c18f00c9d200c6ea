using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A time of day with its offset, packed into 64 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct
{
    /// <summary>The packed value.</summary>
    public ulong Bits { get; set; }
}
