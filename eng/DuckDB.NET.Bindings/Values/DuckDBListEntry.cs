using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Where one row's list lies in the vector of all elements.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBListEntry(ulong offset, ulong length)
{
    /// <summary>Position of the first element.</summary>
    public ulong Offset { get; } = offset;

    /// <summary>Number of elements.</summary>
    public ulong Length { get; } = length;
}
