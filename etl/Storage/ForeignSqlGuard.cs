using System.Collections.Frozen;
using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// Lets through one query and nothing else. A locked, read-only DuckDB still takes CALL, PRAGMA and table functions that change the
/// engine for everyone: <c>enable_logging</c> into a file makes every later statement fail and ends the process. So DuckDB's own
/// parser says what the statement is, and table functions must be on the list.
/// </summary>
internal sealed class ForeignSqlGuard
{
    private const int MaximumLength = 100_000;
    private const int MaximumDepth = 1000;

    // Functions that only compute, or describe the catalog. Not query and query_table, which hide a statement in a text.
    private static readonly string[] Harmless =
    [
        "duckdb_columns", "duckdb_constraints", "duckdb_functions", "duckdb_keywords", "duckdb_schemas", "duckdb_tables", "duckdb_types",
        "duckdb_views", "generate_series", "histogram", "histogram_values", "json_each", "json_tree", "pragma_show", "pragma_table_info",
        "pragma_version", "range", "repeat", "repeat_row", "summary", "unnest",
    ];

    // These make a value as large as a number says, in one step that cannot be stopped. As table functions two of them are welcome.
    private static readonly FrozenSet<string> Unbounded = FrozenSet.ToFrozenSet(
        ["range", "generate_series", "list_resize", "array_resize"], StringComparer.OrdinalIgnoreCase);

    // The settings name folders of this machine.
    private const string Settings = "current_setting";

    private readonly FrozenSet<string> _allowed;
    private readonly FrozenSet<string> _revealing;

    /// <summary>
    /// Reads which table macros the database itself defines; those are allowed too. And which views of the engine show its settings and
    /// files: a view hides the table function that it calls.
    /// </summary>
    public ForeignSqlGuard(DuckDBConnection connection)
    {
        _allowed = Harmless.Concat(connection.Query<string>(SqlCatalog.Read("program/storage/table_macros.sql")))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _revealing = connection.Query<string>(SqlCatalog.Read("program/storage/revealing_views.sql"))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Passes, or says why not.</summary>
    /// <exception cref="ForbiddenSqlException">The text is no single query, or uses a function that is not allowed.</exception>
    public void Check(DuckDBConnection connection, string sql)
    {
        if (sql.Length > MaximumLength)
            throw new ForbiddenSqlException($"The SQL is longer than {MaximumLength:N0} characters.");
        using var tree = Parse(connection, sql);
        if (tree.RootElement.GetProperty("error").GetBoolean())
            throw new ForbiddenSqlException(Explain(tree.RootElement));
        if (tree.RootElement.GetProperty("statements").GetArrayLength() != 1)
            throw new ForbiddenSqlException("Write exactly one query.");
        CheckNode(tree.RootElement);
    }

    private static JsonDocument Parse(DuckDBConnection connection, string sql)
    {
        try
        {
            var json = connection.ExecuteScalar<string>("select json_serialize_sql($sql::varchar)::varchar", new { sql });
            return JsonDocument.Parse(json!, new JsonDocumentOptions { MaxDepth = MaximumDepth });
        }
        catch (Exception e) when (e is JsonException or DuckDBException)
        {
            throw new ForbiddenSqlException("The SQL is nested too deeply or cannot be read.", e);
        }
    }

    private static string Explain(JsonElement root) => root.GetProperty("error_type").GetString() == "not implemented"
        ? "Only one query is allowed here: SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE or SHOW."
        : $"The SQL cannot be read: {root.GetProperty("error_message").GetString()}";

    private void CheckNode(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                CheckNode(item);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (IsOfType(node, "FUNCTION") && node.TryGetProperty("function_name", out var name))
                CheckScalar(name.GetString()!);
            if (IsOfType(node, "BASE_TABLE") && node.TryGetProperty("table_name", out var table) && _revealing.Contains(table.GetString()!))
                throw new ForbiddenSqlException($"The view {table.GetString()} may not be read here.");
            if (IsOfType(node, "TABLE_FUNCTION"))
                CheckFunction(node.GetProperty("function").GetProperty("function_name").GetString()!);
            foreach (var property in node.EnumerateObject())
            {
                if (property.NameEquals("function") && IsOfType(node, "TABLE_FUNCTION"))
                    CheckParts(property.Value);
                else
                    CheckNode(property.Value);
            }
        }
    }

    // What a table function is given; its name was checked against another list.
    private void CheckParts(JsonElement node)
    {
        foreach (var property in node.EnumerateObject())
            CheckNode(property.Value);
    }

    private static bool IsOfType(JsonElement node, string name) =>
        node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals(name);

    private static void CheckScalar(string name)
    {
        if (Unbounded.Contains(name))
            throw new ForbiddenSqlException($"The function {name} may only stand after FROM.");
        if (name.Equals(Settings, StringComparison.OrdinalIgnoreCase))
            throw new ForbiddenSqlException($"The function {name} may not be used here.");
    }

    private void CheckFunction(string name)
    {
        if (!_allowed.Contains(name))
            throw new ForbiddenSqlException($"The table function {name} may not be used here.");
    }
}
