using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Data;

/// <summary>What pages and API read from the warehouse: the queries of <c>warehouse-sql/program/operations</c>, each with a deadline.</summary>
internal sealed class OperationsQueries(WarehouseDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>The latest ten years of the country.</summary>
    public async Task<IReadOnlyList<Coverage>> CoverageAsync(CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        return [.. (await Coverage.ReadAsync(connection, null, null, Limit, cancellationToken)).Take(10)];
    }

    public async Task<Freshness> FreshnessAsync(CancellationToken cancellationToken) =>
        (await ListAsync<Freshness>("freshness", null, cancellationToken))[0];

    public Task<IReadOnlyList<ReasonCount>> QuarantineReasonsAsync(CancellationToken cancellationToken) =>
        ListAsync<ReasonCount>("quarantine_reasons", null, cancellationToken);

    public Task<Page<QuarantineRow>> QuarantineAsync(string? reason, string? agencyId, int page, CancellationToken cancellationToken) =>
        PageAsync<QuarantineRow>("quarantine", page, row => row.Total, skip => new
        {
            reason = Blank(reason), agency_id = Blank(agencyId), max_rows = Page<QuarantineRow>.Size, skip_rows = skip,
        }, cancellationToken);

    public Task<IReadOnlyList<RuleCount>> RulesAsync(CancellationToken cancellationToken) =>
        ListAsync<RuleCount>("finding_rules", null, cancellationToken);

    public Task<Page<FindingRow>> FindingsAsync(
        string? severity, string? rule, string? agencyId, int? year, int page, CancellationToken cancellationToken) =>
        PageAsync<FindingRow>("findings", page, row => row.Total, skip => new
        {
            severity = Blank(severity), rule = Blank(rule), agency_id = Blank(agencyId), year, max_rows = Page<FindingRow>.Size, skip_rows = skip,
        }, cancellationToken);

    public Task<Page<AgencyRow>> AgenciesAsync(string? text, string? state, int page, CancellationToken cancellationToken) =>
        PageAsync<AgencyRow>("agencies", page, row => row.Total, skip => new
        {
            text = Blank(text), state = Blank(state), max_rows = Page<AgencyRow>.Size, skip_rows = skip,
        }, cancellationToken);

    public async Task<AgencyCard?> AgencyAsync(string agencyId, CancellationToken cancellationToken) =>
        (await ListAsync<AgencyCard>("agency", new { agency_id = agencyId }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<AgencyYear>> AgencyYearsAsync(string agencyId, CancellationToken cancellationToken) =>
        ListAsync<AgencyYear>("agency_years", new { agency_id = agencyId }, cancellationToken);

    public Task<IReadOnlyList<AgencyReport>> AgencyReportsAsync(string agencyId, CancellationToken cancellationToken) =>
        ListAsync<AgencyReport>("agency_reports", new { agency_id = agencyId }, cancellationToken);

    public Task<IReadOnlyList<AgencyCapture>> AgencyCapturesAsync(string agencyId, CancellationToken cancellationToken) =>
        ListAsync<AgencyCapture>("agency_captures", new { agency_id = agencyId }, cancellationToken);

    public Task<Page<HostRow>> HostsAsync(string? text, bool failing, int page, CancellationToken cancellationToken) =>
        PageAsync<HostRow>("hosts", page, row => row.Total, skip => new
        {
            text = Blank(text), failing, now = clock.GetUtcNow(), max_rows = Page<HostRow>.Size, skip_rows = skip,
        }, cancellationToken);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<Page<T>> PageAsync<T>(
        string name, int number, Func<T, long> total, Func<int, object> parameters, CancellationToken cancellationToken)
    {
        var page = Math.Clamp(number, 1, 100_000);
        var rows = await ListAsync<T>(name, parameters((page - 1) * Page<T>.Size), cancellationToken);
        return new Page<T>(rows, rows.Count == 0 ? 0 : total(rows[0]), page);
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(string name, object? parameters, CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        return await connection.QueryAsync<T>(SqlCatalog.Read($"program/operations/{name}.sql"), parameters, Limit, cancellationToken);
    }
}
