using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A single value: a parameter on its way in, or an argument of a table function.</summary>
public sealed partial class DuckDBValue : SafeHandleZeroOrMinusOneIsInvalid, IDuckDBValueReader
{
    /// <summary>An empty handle, to be filled by the engine.</summary>
    public DuckDBValue() : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public bool IsNull() => IsNullValue(this);

    /// <inheritdoc/>
    /// <exception cref="InvalidCastException">The value cannot be read as this type.</exception>
    public T GetValue<T>()
    {
        var wanted = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (IsNull())
        {
            return default(T) is null ? default! : throw new InvalidCastException($"NULL cannot be read as {typeof(T).Name}.");
        }

        var value = Read(wanted);
        return value is T read ? read : (T)Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    private object Read(Type wanted) => Type.GetTypeCode(wanted) switch
    {
        TypeCode.Boolean => GetBool(this),
        TypeCode.Single or TypeCode.Double => GetDouble(this),
        TypeCode.UInt64 => GetUInt64(this),
        TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64
            => GetInt64(this),
        TypeCode.String => GetText(this),
        TypeCode.Decimal => decimal.Parse(GetText(this), CultureInfo.InvariantCulture),
        TypeCode.DateTime => DateTime.UnixEpoch.AddTicks(GetTimestamp(this).Micros * TimeSpan.TicksPerMicrosecond),
        _ when wanted == typeof(DateOnly) => (DateOnly)DuckDBDateOnly.FromDuckDBDate(GetDate(this)),
        _ when wanted == typeof(TimeSpan) => (TimeSpan)GetInterval(this),
        _ when wanted == typeof(BigInteger) => BigInteger.Parse(GetText(this), CultureInfo.InvariantCulture),
        _ when wanted == typeof(Guid) => Guid.Parse(GetText(this)),
        _ => throw new InvalidCastException($"A DuckDB value cannot be read as {wanted.Name}."),
    };

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_destroy_value")]
    private static partial void Destroy(ref nint handle);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_is_null_value")]
    [return: MarshalAs(UnmanagedType.U1)]
    private static partial bool IsNullValue(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_bool")]
    [return: MarshalAs(UnmanagedType.U1)]
    private static partial bool GetBool(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_int64")]
    private static partial long GetInt64(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_uint64")]
    private static partial ulong GetUInt64(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_double")]
    private static partial double GetDouble(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_date")]
    private static partial DuckDBDate GetDate(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_timestamp")]
    private static partial DuckDBTimestampStruct GetTimestamp(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_interval")]
    private static partial DuckDBInterval GetInterval(DuckDBValue value);

    [LibraryImport(Engine.Library, EntryPoint = "duckdb_get_varchar")]
    [return: MarshalUsing(typeof(OwnedText))]
    private static partial string GetText(DuckDBValue value);
}
