using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// Describes the Parquet files of a snapshot as a Frictionless data package (specs.frictionlessdata.io, version 1), so that other tools
/// know every table, column, type and meaning.
/// </summary>
internal static class DataPackage
{
    /// <summary>Writes <c>datapackage.json</c> beside the files it describes.</summary>
    public static async Task WriteAsync(
        DuckDBConnection connection, string folder, string id, DateTimeOffset created, IReadOnlyList<PublishedFile> files,
        CancellationToken cancellationToken)
    {
        var tables = (await connection.QueryAsync<ExportedTable>(SqlCatalog.Read("program/publishing/exported_tables.sql"))).AsList();
        var columns = (await connection.QueryAsync<ExportedColumn>(SqlCatalog.Read("program/publishing/exported_columns.sql"))).ToLookup(c => c.TableName);
        var package = new
        {
            profile = "data-package",
            name = $"gov-disclosure-reports-{id.ToLowerInvariant()}",
            title = "政府信息公开工作年度报告数据 / Annual reports on government information disclosure in China",
            version = id,
            created,
            resources = tables.Select(table => Resource(table, columns[table.TableName], files)).ToList(),
        };
        await using var stream = File.Create(Path.Combine(folder, "datapackage.json"));
        await JsonSerializer.SerializeAsync(stream, package, PublishingJson.Style, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    private static Dictionary<string, object> Resource(ExportedTable table, IEnumerable<ExportedColumn> columns, IReadOnlyList<PublishedFile> files)
    {
        var own = files
            .Where(file => file.Path == $"parquet/{table.TableName}.parquet"
                || file.Path.StartsWith($"parquet/{table.TableName}/", StringComparison.Ordinal))
            .ToList();
        var resource = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = table.TableName,
            ["path"] = own is [var only] ? only.Path : own.ConvertAll(file => file.Path),
            ["description"] = table.Comment ?? "",
            ["format"] = "parquet",
            ["mediatype"] = "application/vnd.apache.parquet",
            ["bytes"] = own.Sum(file => file.Bytes),
            ["schema"] = Schema([.. columns]),
        };

        // The specification has a hash for a resource of one file only; for more, those of the files in the order of their paths.
        if (own is [var single])
            resource["hash"] = $"sha256:{single.Sha256}";
        else
            resource["hashes"] = own.ConvertAll(file => $"sha256:{file.Sha256}");
        return resource;
    }

    private static Dictionary<string, object> Schema(IReadOnlyList<ExportedColumn> columns)
    {
        var schema = new Dictionary<string, object>(StringComparer.Ordinal) { ["fields"] = columns.Select(Field).ToList() };
        if (columns.Any(column => column.IsKey))
            schema["primaryKey"] = columns.Where(column => column.IsKey).Select(column => column.ColumnName).ToList();
        return schema;
    }

    private static Dictionary<string, object> Field(ExportedColumn column)
    {
        var field = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = column.ColumnName, ["type"] = FieldType(column.DataType), ["description"] = column.Comment ?? "",
        };
        if (column.IsRequired)
            field["constraints"] = new { required = true };
        return field;
    }

    private static string FieldType(string type) => type switch
    {
        "BOOLEAN" => "boolean",
        "DATE" => "date",
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" => "integer",
        "DOUBLE" or "FLOAT" => "number",
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => "number",
        _ when type.StartsWith("TIMESTAMP", StringComparison.Ordinal) => "datetime",
        _ => "string",
    };
}
