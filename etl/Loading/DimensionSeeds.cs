using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// Fills the dimensions that the seed files and the calendar state: editions, states, outcomes, requesters, measures, channels, results,
/// years. Running it again changes nothing but labels that the seeds changed.
/// </summary>
internal static class DimensionSeeds
{
    private const string Folder = "program/loading/dimensions/";

    // dim_disclosure_measure looks its edition up in dim_edition.
    private static readonly string[] First = ["dim_edition.sql"];

    private static readonly string[] Seeds =
        ["editions", "cell_states", "requester_types", "form_rows", "form_columns", "outcome_groups", "disclosure_cells"];

    /// <summary>Fills them up to the year after the given day, in one transaction.</summary>
    public static void Apply(DuckDBConnection connection, DateOnly today)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var path in First.Select(name => Folder + name).Union(SqlCatalog.List(Folder)))
        {
            var sql = SqlCatalog.Read(path);
            connection.Execute(sql, Parameters(sql, today));
        }

        transaction.Commit();
    }

    private static DynamicParameters Parameters(string sql, DateOnly today)
    {
        var parameters = new DynamicParameters();
        foreach (var seed in Seeds.Where(seed => sql.Contains($"${seed},", StringComparison.Ordinal)))
            parameters.Add(seed, JsonSerializer.Serialize(SqlCatalog.ReadSeed($"warehouse/seeds/{seed}.csv")));
        if (sql.Contains("$last_year", StringComparison.Ordinal))
            parameters.Add("last_year", today.Year + 1);
        return parameters;
    }
}
