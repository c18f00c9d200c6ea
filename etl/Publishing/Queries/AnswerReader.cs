using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>Reads the rows of an answer up to its limits of rows and size, as values that every format can show.</summary>
/// <param name="maximumRows">Rows at most.</param>
/// <param name="maximumCharacters">Size of all values together at most.</param>
/// <param name="allowsNested">
/// Whether lists and structures are read, as text. One value of these can be larger than all memory, and is built before anyone can look at its size.
/// </param>
public sealed class AnswerReader(int maximumRows, long maximumCharacters, bool allowsNested = false)
{
    private static readonly string[] Nested = ["List", "Array", "Struct", "Map", "Union"];

    private static readonly MethodInfo GetFieldValue = typeof(DuckDBDataReader).GetMethod(nameof(DuckDBDataReader.GetFieldValue))!;

    private long _characters;

    /// <summary>Reads.</summary>
    /// <exception cref="ForbiddenSqlException">It holds lists or structures, and these are not allowed.</exception>
    public async Task<Answer> ReadAsync(DuckDBDataReader reader, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => new QueryColumn(reader.GetName(i), reader.GetDataTypeName(i))).ToList();
        if (!allowsNested && columns.Find(column => Nested.Contains(column.Type)) is { } nested)
            throw new ForbiddenSqlException($"The column {nested.Name} holds lists or structures: write it as text with ::varchar, or unnest it.");
        var rows = new List<object?[]>();
        string? note = null;
        while (note is null && await reader.ReadAsync(cancellationToken))
        {
            if (rows.Count == maximumRows)
                note = $"Only the first {maximumRows:N0} rows are shown; there are more.";
            else if (columns.Select((column, i) => reader.IsDBNull(i) ? null : Plain(Read(reader, i, column))).ToArray() is var row && _characters <= maximumCharacters)
                rows.Add(row);
            else
                note = $"Only the first {rows.Count:N0} rows are shown; the answer is larger than {maximumCharacters / 1_000_000} MB.";
        }

        return new() { Columns = columns, Rows = rows, TruncationNote = note };
    }

    // The provider reads a moment as a time without its zone unless asked for both, and refuses a list with a NULL in it unless asked for nullable values.
    private static object Read(DuckDBDataReader reader, int i, QueryColumn column) => column.Type switch
    {
        "TimestampTz" => reader.GetFieldValue<DateTimeOffset>(i),
        "List" => GetFieldValue.MakeGenericMethod(WithNulls(reader.GetFieldType(i))).Invoke(reader, BindingFlags.DoNotWrapExceptions, null, [i], null)!,
        _ => reader.GetValue(i),
    };

    private static Type WithNulls(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? typeof(List<>).MakeGenericType(WithNulls(type.GetGenericArguments()[0]))
        : type.IsValueType ? typeof(Nullable<>).MakeGenericType(type)
        : type;

    private object? Plain(object? value)
    {
        var plain = Of(value);
        _characters += plain is string text ? text.Length : 8;
        return plain;
    }

    private static object? Of(object? value) => value switch
    {
        null or DBNull => null,
        bool or string or decimal or int or long or short or sbyte or byte or ushort or uint => value,
        ulong number => (decimal)number,
        float number => Of((double)number),
        double number => double.IsFinite(number) ? number : number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number >= long.MinValue && number <= long.MaxValue ? (long)number : number.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Stream blob => Hex(blob),
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Inner(key)}: {Inner(map[key])}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Inner))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Inner(object? value) => Answer.Text(Of(value)) ?? "NULL";

    private static string Hex(Stream blob)
    {
        using var bytes = new MemoryStream();
        blob.CopyTo(bytes);
        return Convert.ToHexStringLower(bytes.ToArray());
    }
}
