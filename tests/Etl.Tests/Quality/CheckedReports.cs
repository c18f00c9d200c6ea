using System.Text.Json;
using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Quality;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>One warehouse for all tests of rules; each test loads reports of agencies of its own.</summary>
public sealed class CheckedReports : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly TestDocuments _documents = new();
    private int _agencies;

    /// <summary>A name that no other report has.</summary>
    public string NewAgency(string kind = "教育局") => $"测试{++_agencies}县{kind}";

    public void Dispose() => _warehouse.Dispose();

    /// <summary>A report of 2024 of such an agency.</summary>
    internal ReportBuilder Report() => new(NewAgency(), 2024);

    /// <summary>The same with figures in the first row of table 四.</summary>
    internal ReportBuilder Challenges(int upheld, int pending, int total) => Report()
        .Set(FormTable.Challenges, "reconsideration", "upheld", upheld)
        .Set(FormTable.Challenges, "reconsideration", "pending", pending)
        .Set(FormTable.Challenges, "reconsideration", "total", total);

    /// <summary>
    /// Loads reports, checks them by one rule, and gives what it says of the last: <c>outcome cells expected actual</c>, or "passed".
    /// </summary>
    internal async Task<string[]> SayAsync(string rule, params ReportBuilder[] reports)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var built = reports.Select(report => report.Build()).ToList();
        var items = built.Select((report, i) => _documents.Report($"{report.AgencyName} {report.Year} {i}", report)).ToList();
        using var loader = _documents.Loader(_warehouse.Database);
        var loaded = await loader.LoadAsync(items, again: false, null, cancellationToken);
        loaded.ReportKeys.Count.ShouldBe(reports.Length);
        using var connection = _warehouse.Database.OpenConnection();
        await QualityCheck.RunOnAsync(connection, [.. CheckRules.ReadAll().Where(each => each.Id == rule)],
            JsonSerializer.Serialize(loaded.ReportKeys), DateTimeOffset.UnixEpoch, null, cancellationToken);
        var said = connection.Query<string>(
            "select concat_ws(' ', outcome || ':', cells, expected::double, actual::double) from fact_finding "
            + "where rule_id = $rule and report_key = $key order by 1",
            new { rule, key = loaded.ReportKeys[^1] }).ToArray();
        return said.Length == 0 ? ["passed"] : said;
    }

    /// <summary>Outcomes of a rule on one report.</summary>
    internal IEnumerable<string> FindingsOf(string rule, string agency, int year)
    {
        using var connection = _warehouse.Database.OpenConnection();
        return connection.Query<string>(
            "select f.outcome from v_finding f join dim_agency a using (agency_key) where f.rule_id = $rule and a.name = $agency and f.year = $year",
            new { rule, agency, year });
    }
}
