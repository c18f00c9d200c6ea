using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An unsigned integer of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBUHugeInt(ulong lower, ulong upper)
{
    /// <summary>The largest value.</summary>
    public static BigInteger HugeIntMaxValue { get; } = UInt128.MaxValue;

    /// <summary>The smallest value, 0.</summary>
    public static BigInteger HugeIntMinValue { get; } = BigInteger.Zero;

    /// <summary>Converts a number.</summary>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public DuckDBUHugeInt(BigInteger value) : this((ulong)((UInt128)value & ulong.MaxValue), (ulong)((UInt128)value >> 64))
    {
    }

    /// <summary>The low 64 bits.</summary>
    public ulong Lower { get; } = lower;

    /// <summary>The high 64 bits.</summary>
    public ulong Upper { get; } = upper;

    /// <summary>The number.</summary>
    public UInt128 ToUInt128() => new(Upper, Lower);

    /// <summary>The number.</summary>
    public BigInteger ToBigInteger() => ToUInt128();
}
