using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A signed integer of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBHugeInt(ulong lower, long upper)
{
    /// <summary>The largest value.</summary>
    public static BigInteger HugeIntMaxValue { get; } = Int128.MaxValue;

    /// <summary>The smallest value, -2^127, which the engine takes like any other.</summary>
    public static BigInteger HugeIntMinValue { get; } = Int128.MinValue;

    /// <summary>Converts a number.</summary>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public DuckDBHugeInt(BigInteger value) : this((ulong)(UInt128)(Int128)value, (long)((Int128)value >> 64))
    {
    }

    /// <summary>The low 64 bits.</summary>
    public ulong Lower { get; } = lower;

    /// <summary>The high 64 bits, with the sign.</summary>
    public long Upper { get; } = upper;

    /// <summary>The number.</summary>
    public Int128 ToInt128() => new((ulong)Upper, Lower);

    /// <summary>The number.</summary>
    public BigInteger ToBigInteger() => ToInt128();
}
