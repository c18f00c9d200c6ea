using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Quality;

/// <summary>
/// Runs the rules over current report versions, set by set, and records what they find. Running it again replaces the findings of the
/// same reports.
/// </summary>
public sealed class QualityCheck(WarehouseDatabase database, TimeProvider clock) : IDisposable
{
    // Far above what the whole country takes; a rule that runs longer has run away.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    // Two runs at once would replace each other's findings.
    private readonly Turn _turn = new();

    /// <summary>Checks all current reports, or some of them.</summary>
    /// <param name="reportKeys">The reports; null means all. Reports of the year after them are checked too, as their rules look
    /// back.</param>
    /// <param name="progress">Told how many rules are done; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the run; the findings stay as they were before it.</param>
    /// <exception cref="TimeoutException">A rule ran longer than an hour.</exception>
    public Task<QualitySummary> RunAsync(IReadOnlyList<int>? reportKeys, IProgress<int>? progress, CancellationToken cancellationToken) => _turn.RunAsync(
        async () =>
        {
            using var connection = database.OpenConnection();
            return await RunOnAsync(connection, CheckRules.ReadAll(), reportKeys is null ? null : JsonSerializer.Serialize(reportKeys),
                clock.GetUtcNow(), progress, cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Some rules on a connection whose current database has the tables of the warehouse.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="reportKeys">The reports as a JSON list; null means all.</param>
    /// <param name="now">When they are checked.</param>
    /// <param name="progress">Told how many rules are done; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the run; the findings stay as they were before it.</param>
    internal static async Task<QualitySummary> RunOnAsync(
        DuckDBConnection connection, IReadOnlyList<CheckRule> rules, string? reportKeys, DateTimeOffset now, IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        await PrepareAsync(connection, reportKeys, cancellationToken);
        var reports = await connection.ScalarAsync<long>("select count(*) from checked_report", null, Limit, cancellationToken);
        var outcomes = new List<RuleOutcome>();
        using var transaction = connection.BeginTransaction();
        foreach (var rule in rules)
        {
            outcomes.Add(await RunAsync(connection, rule, reports, now, cancellationToken));
            progress?.Report(outcomes.Count);
        }

        transaction.Commit();
        return new QualitySummary(reports,
            [.. outcomes.OrderByDescending(outcome => outcome.Rule.Severity).ThenBy(outcome => outcome.Rule.Id, StringComparer.Ordinal)]);
    }

    private static async Task PrepareAsync(DuckDBConnection connection, string? reportKeys, CancellationToken cancellationToken)
    {
        await RunFileAsync("scope_none.sql");
        if (reportKeys is null)
            await RunFileAsync("scope_all.sql");
        else
            await RunFileAsync("scope_some.sql", new { report_keys = reportKeys });
        await RunFileAsync("working_tables.sql");
        await RunFileAsync("claim_kinds.sql",
            new { narrative_claims = JsonSerializer.Serialize(SqlCatalog.ReadSeed("warehouse/seeds/narrative_claims.csv")) });

        Task RunFileAsync(string name, object? parameters = null) =>
            connection.ExecuteAsync(SqlCatalog.Read($"program/quality/{name}"), parameters, Limit, cancellationToken);
    }

    private static async Task<RuleOutcome> RunAsync(
        DuckDBConnection connection, CheckRule rule, long reports, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The rule is a file of ours, kept as a plain query so that anyone can read and run it; this is where it becomes a table.
        await connection.ExecuteAsync($"create or replace temp table rule_result as\n{rule.Sql}", null, Limit, cancellationToken);
        await connection.ExecuteAsync(SqlCatalog.Read("program/quality/clear_findings.sql"), new { rule_id = rule.Id }, Limit, cancellationToken);
        await connection.ExecuteAsync(
            SqlCatalog.Read("program/quality/store_findings.sql"),
            new { rule_id = rule.Id, severity = rule.Severity.ToString().ToLowerInvariant(), found_at = now }, Limit,
                cancellationToken);
        var counts = await connection.QuerySingleAsync<(long Failed, long NotAssessable, long Findings)>(
            SqlCatalog.Read("program/quality/rule_counts.sql"));
        return new RuleOutcome(rule, counts.Failed, counts.NotAssessable, reports - counts.Failed - counts.NotAssessable, counts.Findings);
    }
}
