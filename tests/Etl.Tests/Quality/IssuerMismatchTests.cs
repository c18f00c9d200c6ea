using System.Text.Json;
using Dapper;
using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>A document fetched for one agency may be another's: the name it bears tells.</summary>
public sealed class IssuerMismatchTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly TestDocuments _documents = new();

    public void Dispose() => _warehouse.Dispose();

    [Theory]
    [InlineData("上海市科学技术委员会", "上海市科学技术委员会", "passed")]
    [InlineData("上海市科学技术委员会", "上海市科委", "passed")]
    [InlineData("平顶山市湛河区轻工路街道办事处", "湛河区轻工路街道", "passed")]
    [InlineData("淮安市洪泽区人民政府", "洪泽区人民政府", "passed")]
    [InlineData("淮安市洪泽区人民政府", "洪泽县人民政府", "passed")] // the former name
    [InlineData("淮安市人民政府", "淮安市人民政府办公室", "failed")]
    [InlineData("淮安市教育局", "淮安市财政局", "failed")]
    [InlineData("淮安市教育局", null, "not_assessable")]
    public async Task The_printed_name_must_be_the_agencys(string agency, string? printed, string outcome)
    {
        using (var connection = _warehouse.Database.OpenConnection())
        {
            await connection.ExecuteAsync(
                "insert into dim_agency values (1, 'registered', $agency, '320800', 'prefecture', 'department', true, '2008-01-01', null, true)",
                new { agency });
            await connection.ExecuteAsync("insert into agency_former_name values ('registered', '淮安市洪泽县人民政府', '2016-10-07')");
        }

        (await OutcomeAsync(printed)).ShouldBe(outcome);
    }

    private async Task<string> OutcomeAsync(string? printed)
    {
        var item = _documents.Report("document", new ReportBuilder(printed, 2023).Build()) with { AgencyId = "registered" };
        using var loader = _documents.Loader(_warehouse.Database);
        var loaded = await loader.LoadAsync([item], again: false, null, TestContext.Current.CancellationToken);
        using var connection = _warehouse.Database.OpenConnection();
        await QualityCheck.RunOnAsync(connection, [.. CheckRules.ReadAll().Where(rule => rule.Id == "issuer_mismatch")],
            JsonSerializer.Serialize(loaded.ReportKeys), DateTimeOffset.UnixEpoch, null, TestContext.Current.CancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>("select outcome from fact_finding where rule_id = 'issuer_mismatch'") ?? "passed";
    }
}
