using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// Runs the checks of <c>warehouse-sql/warehouse/publication-checks</c> on a draft: is what is about to be published whole and in agreement with
/// itself? What single reports state is the business of the quality checks, and their findings are published with them.
/// </summary>
internal static class PublicationChecks
{
    private const string Folder = "warehouse/publication-checks/";

    /// <summary>Runs all of them, and compares with the reports that the current snapshot holds.</summary>
    /// <param name="connection">The draft.</param>
    /// <param name="before">Coverage of the snapshot that is current now; empty when there is none.</param>
    /// <param name="now">Coverage of the draft.</param>
    /// <param name="steps">Takes the time of each.</param>
    /// <param name="cancellationToken">Stops between and within checks.</param>
    public static async Task<IReadOnlyList<PublicationCheck>> RunAsync(
        DuckDBConnection connection, IReadOnlyList<Coverage> before, IReadOnlyList<Coverage> now, PublishSteps steps, CancellationToken cancellationToken)
    {
        var results = new List<PublicationCheck>();
        foreach (var path in SqlCatalog.List(Folder))
        {
            var sql = SqlCatalog.Read(path);
            var violations = (await steps.TakeAsync(
                path, () => connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: cancellationToken)))).AsList();
            results.Add(new(
                Path.GetFileNameWithoutExtension(path), IsBlocking(path, sql), violations.Count, violations.Count > 0 ? violations[0] : null));
        }

        results.Add(NothingLost(before, now));
        return results;
    }

    /// <summary>
    /// Reports do not vanish: a year that has fewer than the current snapshot points to a lost or half-restored warehouse.
    /// </summary>
    private static PublicationCheck NothingLost(IReadOnlyList<Coverage> before, IReadOnlyList<Coverage> now)
    {
        var loaded = now.ToDictionary(count => count.Year, count => count.Reports);
        List<string> lost =
        [
            .. before.Where(count => loaded.GetValueOrDefault(count.Year) < count.Reports)
                .Select(count => $"{count.Year}: {count.Reports} reports in the current snapshot, {loaded.GetValueOrDefault(count.Year)} now"),
        ];
        return new("nothing_lost", Blocking: true, lost.Count, lost.FirstOrDefault());
    }

    private static bool IsBlocking(string path, string sql) => sql.Split('\n', 2)[0].Trim() switch
    {
        "-- severity: blocking" => true,
        "-- severity: advisory" => false,
        var line => throw new FormatException($"warehouse-sql/{path}: the first line states no severity but '{line}'."),
    };
}
