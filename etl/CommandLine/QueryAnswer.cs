using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using DuckDB.NET.Data;

namespace Warehouse.Etl.CommandLine;

/// <summary>The answer to a query, read into memory up to a number of rows.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Numbers">Places of the numeric columns.</param>
/// <param name="Rows">Values by column; null for NULL.</param>
/// <param name="IsCut">Whether there were more rows.</param>
internal sealed record QueryAnswer(
    IReadOnlyList<string> Columns, IReadOnlySet<int> Numbers, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsCut)
{
    private static readonly MethodInfo GetFieldValue = typeof(DuckDBDataReader).GetMethod(nameof(DuckDBDataReader.GetFieldValue))!;

    /// <summary>Reads an answer.</summary>
    public static QueryAnswer Read(DuckDBDataReader reader, int maximumRows, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var numbers = Enumerable.Range(0, reader.FieldCount).Where(i => IsNumber(reader.GetFieldType(i))).ToHashSet();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Count == maximumRows)
                return new QueryAnswer(columns, numbers, rows, IsCut: true);
            rows.Add([.. Enumerable.Range(0, columns.Count).Select(i => Value(reader, i))]);
        }

        return new QueryAnswer(columns, numbers, rows, IsCut: false);
    }

    /// <summary>A value as text, the same in every culture; null for NULL.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        Stream blob => Hex(blob),
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Text(key)}: {Text(map[key]) ?? "NULL"}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(item => Text(item) ?? "NULL"))}]",
        _ => value.ToString(),
    };

    /// <summary>The rows as objects for JSON; when two columns have one name, the last wins.</summary>
    public IEnumerable<Dictionary<string, object?>> Objects()
    {
        foreach (var row in Rows)
        {
            var members = new Dictionary<string, object?>();
            for (var i = 0; i < Columns.Count; i++)
                members[Columns[i]] = row[i] is bool or null || (IsNumber(row[i]!.GetType()) && row[i] is not BigInteger) ? row[i]
                    : Text(row[i]);
            yield return members;
        }
    }

    // Asked for plain values, the provider refuses a list with a NULL in it; asked for nullable ones, it gives them.
    private static object? Value(DuckDBDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
            return null;
        var type = reader.GetFieldType(column);
        return IsList(type)
            ? GetFieldValue.MakeGenericMethod(WithNulls(type)).Invoke(reader, BindingFlags.DoNotWrapExceptions, null, [column], null)
            : reader.GetValue(column);
    }

    private static Type WithNulls(Type type) =>
        IsList(type) ? typeof(List<>).MakeGenericType(WithNulls(type.GetGenericArguments()[0]))
        : type.IsValueType ? typeof(Nullable<>).MakeGenericType(type)
        : type;

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);

    private static string Hex(Stream blob)
    {
        using var bytes = new MemoryStream();
        blob.CopyTo(bytes);
        return Convert.ToHexStringLower(bytes.ToArray());
    }

    private static bool IsNumber(Type type) => type == typeof(BigInteger) || type == typeof(decimal)
        || (type.IsPrimitive && type != typeof(bool) && type != typeof(char));
}
