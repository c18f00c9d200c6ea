using ClosedXML.Excel;
using Dapper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

[Collection(CountryBooksCollection.Name)]
public sealed class AgencyBookTests(CountryBook country)
{
    [Theory]
    [InlineData(WorkbookLanguage.Zh, "同类比较", "同类机关")]
    [InlineData(WorkbookLanguage.En, "Beside peers", "Peers")]
    public async Task The_book_of_one_agency_stands_beside_its_peers(WorkbookLanguage language, string beside, string peers)
    {
        using var connection = country.Snapshot.OpenConnection();
        var agency = country.AgencyWhere("enough");
        var file = await country.AgencyBookAsync(language);
        using var workbook = new XLWorkbook(file);

        workbook.Worksheet(beside).Cell(5, 9).GetDouble().ShouldBe(
            connection.ExecuteScalar<double>("select value::double from metric_disclosure_rate where agency_id = $agency and year = 2025", new { agency }), 1e-9);
        workbook.Worksheet(peers).Tables.Single().DataRange.RowCount().ShouldBe(connection.ExecuteScalar<int>(
            "select count(*)::integer from v_agency where province = (select province from v_agency where agency_id = $agency) and peer_group = (select peer_group from v_agency where agency_id = $agency)",
            new { agency }));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description).Take(5).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rate_of_too_few_requests_is_not_shown_and_says_so()
    {
        var agency = country.AgencyWhere("not enough and denominator > 0");
        using var workbook = new XLWorkbook(await country.Books.MakeAsync(
            new() { Name = "small", Scope = new(ScopeKind.Agency, agency), Template = WorkbookTemplate.Agency }));
        var rate = workbook.Worksheet("同类比较").Cell(5, 9);

        rate.HasFormula.ShouldBeFalse();
        rate.GetString().ShouldBe("");
        rate.Comment.Text.ShouldContain("最小样本");
        workbook.NamedRange("key_disclosure_rate").Ranges.Single().FirstCell().CachedValue.ShouldBe("—");
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
