using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>Reads the rows of an answer up to its limits of rows and size, as values that JSON, CSV and HTML can show.</summary>
internal sealed class AnswerReader(int maximumRows, long maximumCharacters)
{
    // One value of these can be larger than all memory, and is built before anyone can look at its size.
    private static readonly string[] Nested = ["List", "Array", "Struct", "Map", "Union"];

    private long _characters;

    /// <summary>Reads; the note says why reading stopped early, null when everything was read.</summary>
    public async Task<(List<QueryColumn> Columns, List<object?[]> Rows, string? Note)> ReadAsync(
        DuckDBDataReader reader, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => new QueryColumn(reader.GetName(i), reader.GetDataTypeName(i))).ToList();
        if (columns.Find(column => Nested.Contains(column.Type)) is { } nested)
            throw new ForbiddenSqlException($"The column {nested.Name} holds lists or structures: write it as text with ::varchar, or unnest it.");
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (rows.Count == maximumRows)
                return (columns, rows, $"Only the first {maximumRows:N0} rows are shown; there are more.");
            var row = columns.Select((column, i) => reader.IsDBNull(i) ? null : Plain(Read(reader, i, column))).ToArray();
            if (_characters > maximumCharacters)
                return (columns, rows, $"Only the first {rows.Count:N0} rows are shown; the answer is larger than {maximumCharacters / 1_000_000} MB.");
            rows.Add(row);
        }

        return (columns, rows, null);
    }

    // The provider reads a moment as a time without its zone unless asked for both.
    private static object Read(DuckDBDataReader reader, int i, QueryColumn column) =>
        column.Type == "TimestampTz" ? reader.GetFieldValue<DateTimeOffset>(i) : reader.GetValue(i);

    private object? Plain(object? value)
    {
        _characters += value is string text ? text.Length : 8;
        return value switch
        {
            null or DBNull => null,
            bool or string or decimal or int or long or short or sbyte or byte or ushort or uint => value,
            ulong number => (decimal)number,
            float number => Plain((double)number),
            double number => double.IsFinite(number) ? number : number.ToString(CultureInfo.InvariantCulture),
            BigInteger number => number >= long.MinValue && number <= long.MaxValue ? (long)number : number.ToString(CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Stream => "(binary)",
            IFormattable other => Plain(other.ToString(null, CultureInfo.InvariantCulture)),
            _ => Plain(value.ToString()),
        };
    }
}
