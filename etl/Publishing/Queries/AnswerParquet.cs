using System.Text.Json;
using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Writes an answer as a Parquet file. The sandbox cannot write files, so the rows that it gave are handed to an engine of its own that
/// holds nothing else; the stranger's SQL never reaches that engine.
/// </summary>
public sealed class AnswerParquet(DataFolder folder)
{
    /// <summary>The file's bytes.</summary>
    public async Task<byte[]> WriteAsync(Answer answer, CancellationToken cancellationToken)
    {
        var stem = Path.Combine(folder.Temporary, $"answer-{Guid.NewGuid():N}");
        var (rows, parquet) = ($"{stem}.json", $"{stem}.parquet");
        try
        {
            await WriteRowsAsync(answer, rows, cancellationToken);
            using var connection = new WarehouseConnection("Data Source=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");
            await connection.OpenAsync(cancellationToken);
            var columns = string.Join(", ", answer.UniqueNames.Select((name, i) => $"{SqlText.Name(name)}: {SqlText.Text(Storable(answer, i))}"));
            var sql = SqlText.Fill(
                SqlCatalog.Read("program/publishing/answer_parquet.sql"),
                ("rows", SqlText.Text(rows)), ("columns", columns), ("file", SqlText.Text(parquet)));
            await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancellationToken));
            return await File.ReadAllBytesAsync(parquet, cancellationToken);
        }
        finally
        {
            File.Delete(rows);
            File.Delete(parquet);
        }
    }

    private static async Task WriteRowsAsync(Answer answer, string file, CancellationToken cancellationToken)
    {
        var names = answer.UniqueNames;
        await using var writer = new StreamWriter(file);
        foreach (var row in answer.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteLineAsync(JsonSerializer.Serialize(names.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)));
        }
    }

    // Only types that every reader knows: sums of integers are HUGEINT, which Parquet has not.
    private static string Storable(Answer answer, int column) => answer.Columns[column].Type switch
    {
        "Boolean" => "BOOLEAN",
        "TinyInt" or "SmallInt" or "Integer" or "BigInt" or "UnsignedTinyInt" or "UnsignedSmallInt" or "UnsignedInteger" => "BIGINT",
        "HugeInt" => "DECIMAL(38,0)",
        "Decimal" => $"DECIMAL(38,{answer.Rows.Select(row => row[column]).OfType<decimal>().Select(number => number.Scale).FirstOrDefault()})",
        "Double" or "Float" => "DOUBLE",
        "Date" => "DATE",
        "Timestamp" => "TIMESTAMP",
        "TimestampTz" => "TIMESTAMPTZ",
        _ => "VARCHAR",
    };
}
