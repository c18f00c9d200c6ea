using System.Collections.Frozen;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// Says what a column is where its own SQL file does not: one name means one thing in every view. The glossary
/// (<c>warehouse-sql/program/publishing/columns.csv</c>) is asked first, then the labels of the form, then the tables underneath.
/// </summary>
internal sealed class ColumnGlossary
{
    private readonly FrozenDictionary<string, string> _comments;

    private ColumnGlossary(IEnumerable<KeyValuePair<string, string>> comments) =>
        _comments = comments.DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the glossary that the executable carries.</summary>
    public static ColumnGlossary Read()
    {
        var written = SqlCatalog.ReadSeed("program/publishing/columns.csv").Select(record => KeyValuePair.Create(record["column"], record["comment"]));
        return new(written.Concat(FormLabels(StatutoryForm.Instance)));
    }

    /// <summary>Comments every column of the current database that has no comment yet and whose meaning is known.</summary>
    public void Apply(DuckDBConnection connection)
    {
        foreach (var column in connection.Query<UndocumentedColumn>(SqlCatalog.Read("program/publishing/undocumented_columns.sql")).AsList())
        {
            var comment = _comments.GetValueOrDefault(column.ColumnName) ?? column.SameNameComment;
            if (comment is not null)
                connection.Execute(
                    $"comment on column {SqlText.Name(column.TableName)}.{SqlText.Name(column.ColumnName)} is {SqlText.Text(comment)}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FormLabels(StatutoryForm form)
    {
        const string Blank = " NULL = not reported.";
        foreach (var row in form.Rows.Where(row => row.Table == FormTable.Requests))
            yield return new(row.Code, $"{row.Zh} / {row.En}.{Blank}");
        foreach (var type in form.Columns.Where(column => column.Table == FormTable.Requests))
        {
            yield return new(type.Code, $"{type.Zh} / {type.En}.{Blank}");
            yield return new($"received_{type.Code}", $"本年新收：{type.Zh} / received from: {type.En}.{Blank}");
        }

        foreach (var row in form.Rows.Where(row => row.Table != FormTable.Requests))
            foreach (var column in form.Columns.Where(column => column.Table == row.Table))
                yield return new($"{row.Code}_{column.Code}", $"{row.Zh}：{column.Zh} / {row.En}: {column.En} ({column.Unit}).{Blank}");
    }
}
