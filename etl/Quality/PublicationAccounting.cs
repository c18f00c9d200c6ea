using Dapper;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Quality;

/// <summary>
/// Accounts for every report that is due (<c>fact_publication</c>): published, late, missing, blocked or unreadable, and why. It is computed from what
/// the crawl and the loader recorded; computing it again changes only what has changed.
/// </summary>
public sealed class PublicationAccounting(WarehouseDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    // Due dates are days in China, which keeps one time all year.
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>Computes the account as of today and returns how many rows changed.</summary>
    /// <exception cref="TimeoutException">It took longer than ten minutes.</exception>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(ChinaOffset).DateTime);
        await connection.ExecuteAsync(SqlCatalog.Read("program/lineage/publications.sql"), new { today }, Limit, cancellationToken);
        using var transaction = connection.BeginTransaction();
        var forgotten = await connection.ExecuteAsync(SqlCatalog.Read("program/lineage/forget.sql"), null, Limit, cancellationToken);
        var stored = await connection.ExecuteAsync(SqlCatalog.Read("program/lineage/store.sql"), new { now }, Limit, cancellationToken);
        transaction.Commit();
        return forgotten + stored;
    }

    /// <summary>Coverage of the regions right below a region, by year, the latest year first.</summary>
    /// <param name="region">Beginning of a GB/T 2260 code; empty for the country.</param>
    /// <param name="year">Report year; null for all.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    public async Task<IReadOnlyList<Coverage>> CoverageAsync(string region, int? year, CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        return await Coverage.ReadAsync(connection, region, year, Limit, cancellationToken);
    }

    /// <summary>What happened to one agency, in order of time.</summary>
    /// <param name="agency">Its id, or a name that it bears or bore.</param>
    /// <exception cref="OperatorException">No agency, or more than one, has this id or name.</exception>
    public IReadOnlyList<AgencyEvent> Story(string agency)
    {
        using var connection = database.OpenConnection();
        var (agencyId, _) = AgencyFinder.Find(connection, agency);
        return connection.Query<AgencyEvent>(SqlCatalog.Read("program/lineage/story.sql"), new { agency_id = agencyId }).AsList();
    }
}
