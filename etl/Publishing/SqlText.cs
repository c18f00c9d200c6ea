namespace Warehouse.Etl.Publishing;

/// <summary>
/// Quotes names and texts for the statements that take no parameters: COMMENT ON, ATTACH, COPY TO. Everything else uses parameters.
/// </summary>
internal static class SqlText
{
    /// <summary>A name in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Fills the placeholders <c>{name}</c> of a statement from <c>warehouse-sql/</c>.</summary>
    public static string Fill(string template, params IEnumerable<(string Name, string Sql)> values) =>
        values.Aggregate(template, (sql, value) => sql.Replace($"{{{value.Name}}}", value.Sql, StringComparison.Ordinal));
}
