using System.Globalization;
using System.Text;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// The data dictionary, <c>warehouse-sql/README.md</c>: tables, views, columns, macros, metrics and cookbook as a snapshot has them. It is
/// written from the comments and records themselves; a test holds the file to it.
/// </summary>
public sealed class DataDictionary(MetricDictionary metrics)
{
    /// <summary>The whole page as markdown.</summary>
    public string Write()
    {
        using var connection = new WarehouseConnection("Data Source=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");
        connection.Open();
        SnapshotSchema.CreateTables(connection);
        new SnapshotSchema(metrics).Complete(connection, CancellationToken.None);
        var page = new StringBuilder(SqlCatalog.Read("program/publishing/dictionary_head.md"));
        WriteMetrics(page);
        WriteRelations(page, connection, "Tables", "program/publishing/dictionary_tables.sql");
        WriteRelations(page, connection, "Views", "program/publishing/dictionary_views.sql");
        WriteMacros(page, connection);
        WriteCookbook(page);
        return page.ToString();
    }

    private static void WriteRelations(StringBuilder page, DuckDBConnection connection, string title, string file)
    {
        var relations = connection.Query<DocumentedColumn>(SqlCatalog.Read(file)).AsList();
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var relation in relations.GroupBy(column => column.TableName))
        {
            var comment = connection.ExecuteScalar<string>(SqlCatalog.Read("program/publishing/relation_comment.sql"), new { name = relation.Key });
            page.Append(CultureInfo.InvariantCulture, $"\n### {relation.Key}\n{comment}\n\n| column | type | meaning |\n|---|---|---|\n");
            foreach (var column in relation)
                page.Append(CultureInfo.InvariantCulture, $"| {column.ColumnName} | {column.DataType.ToLowerInvariant()} | {Cell(column.Comment)} |\n");
        }
    }

    private static void WriteMacros(StringBuilder page, DuckDBConnection connection)
    {
        page.Append("\n## Macros\n\n| macro | what it gives |\n|---|---|\n");
        foreach (var (name, comment) in connection.Query<(string, string)>(SqlCatalog.Read("program/publishing/dictionary_macros.sql")))
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {Cell(comment)} |\n");
    }

    private void WriteMetrics(StringBuilder page)
    {
        page.Append("\n## Metrics\n\nThe view of a metric is `metric_` and its code; `metric_by_year('code')` and the other macros take the code.\n");
        foreach (var metric in metrics.Metrics)
        {
            page.Append(CultureInfo.InvariantCulture, $"""

                ### {metric.Code}
                **{metric.Zh}** {metric.En} ({metric.Unit})

                - {metric.FormulaZh} / {metric.FormulaEn}
                - numerator `{metric.Numerator}`{(metric.Denominator is null ? "" : $", denominator `{metric.Denominator}`")}, from `{metric.Source}`
                - grain: {metric.Grain}; additive: {metric.Additive}{(metric.IsRate ? $"; a single value may be shown from a denominator of {metric.MinimumN}" : "")}
                - {metric.EditionsZh} / {metric.EditionsEn}

                """);
            if (metric.Items.Count > 0)
                page.Append(CultureInfo.InvariantCulture, $"- items: {string.Join(", ", metric.Items)}\n");
        }
    }

    private static void WriteCookbook(StringBuilder page)
    {
        page.Append("\n## Cookbook\n");
        foreach (var recipe in Cookbook.Read())
            page.Append(CultureInfo.InvariantCulture,
                $"\n### {recipe.QuestionZh} {recipe.QuestionEn}\n\n```sql\n{recipe.Sql}\n```\n\n{recipe.ReadingZh} {recipe.ReadingEn}\n");
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
