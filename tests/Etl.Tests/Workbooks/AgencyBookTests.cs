using ClosedXML.Excel;
using Dapper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

public sealed class AgencyBookTests(CountryBook country) : IClassFixture<CountryBook>
{
    private const string Agency = "110000-organ-5";

    [Theory]
    [InlineData(WorkbookLanguage.Zh, "同类比较", "同类机关")]
    [InlineData(WorkbookLanguage.En, "Beside peers", "Peers")]
    public async Task The_book_of_one_agency_stands_beside_its_peers(WorkbookLanguage language, string beside, string peers)
    {
        var file = await country.Books.MakeAsync(
            new() { Name = $"agency {language}", Scope = new(ScopeKind.Agency, Agency), Template = WorkbookTemplate.Agency, Language = language });
        using var workbook = new XLWorkbook(file);
        using var connection = country.Snapshot.OpenConnection();

        workbook.Worksheet(beside).Cell(5, 9).GetDouble().ShouldBe(
            connection.ExecuteScalar<double>("select value::double from metric_disclosure_rate where agency_id = $agency and year = 2025", new { agency = Agency }), 1e-9);
        workbook.Worksheet(peers).Tables.Single().DataRange.RowCount().ShouldBe(connection.ExecuteScalar<int>(
            "select count(*)::integer from v_agency where province = '第1省' and peer_group = (select peer_group from v_agency where agency_id = $agency)",
            new { agency = Agency }));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description).Take(5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ScopeKind.Kind, "government", "kind = 'government'")]
    [InlineData(ScopeKind.Kind, "department", "kind = 'department'")]
    [InlineData(ScopeKind.Prefecture, "110100", "region_code like '1101%' and kind <> 'government'")]
    [InlineData(ScopeKind.Subordinates, "110100-government", "region_code like '1101%' and kind <> 'government'")]
    public async Task A_scope_sums_over_its_agencies_and_counts_no_request_twice(ScopeKind kind, string code, string agencies)
    {
        using var workbook = new XLWorkbook(await country.Books.MakeAsync(new() { Name = $"{kind} {code}", Scope = new(kind, code) }));
        using var connection = country.Snapshot.OpenConnection();

        Convert.ToDouble(workbook.NamedRange("key_requests_received").Ranges.Single().FirstCell().CachedValue, System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(connection.ExecuteScalar<double>($"select sum(received)::double from mart_report where year = 2025 and {agencies}"));
    }
}
