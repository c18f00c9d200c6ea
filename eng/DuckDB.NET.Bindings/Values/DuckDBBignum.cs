using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An integer of any size: its digits, their number and its sign.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBBignum(nint data, ulong size, byte isNegative)
{
    private readonly nint _data = data;
    private readonly ulong _size = size;
    private readonly byte _isNegative = isNegative;
}
