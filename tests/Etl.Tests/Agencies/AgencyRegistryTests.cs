using Dapper;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Agencies;

public sealed class AgencyRegistryTests : IDisposable
{
    private const string Header =
        "id,name,region_code,level,kind,list_urls,style,allowed_hosts,active_from,active_to,former_names,merged_into\n";

    private const string Hongze =
        "320813-government,淮安市洪泽区人民政府,320813,county,government,http://www.hongze.gov.cn/nb/ http://www.hongze.gov.cn/old/,index_pages,"
        + "www.hongze.gov.cn,2008,,洪泽县人民政府@2016-10-07,\n";

    private const string Office = "320800-office,淮安市人民政府办公室,320800,prefecture,government_office,,auto,,,,,\n";

    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly AgencyRegistry _registry;

    public AgencyRegistryTests()
    {
        new Migrator(_warehouse.Database, TimeProvider.System).Apply();
        _registry = new AgencyRegistry(_warehouse.Database, TimeProvider.System);
    }

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void An_import_stores_versions_and_sources()
    {
        Import(Hongze + Office).ShouldBe(new ImportSummary(2, 2, 0, 0, 0));

        Query("select concat_ws(' ', name, valid_from, coalesce(valid_to::varchar, '…'), is_current) from dim_agency order by agency_key")
            .ShouldBe(
        [
            "洪泽县人民政府 2008-05-01 2016-10-07 false", "淮安市洪泽区人民政府 2016-10-08 … true", "淮安市人民政府办公室 2008-05-01 … true",
        ]);
        var source = _registry.Sources().Single(source => source.Agency.Id == "320813-government");
        source.ListUrls.Select(url => url.AbsoluteUri).ShouldBe(["http://www.hongze.gov.cn/nb/", "http://www.hongze.gov.cn/old/"]);
        source.Style.ShouldBe(ListStyle.IndexPages);
        source.AllowedHosts.ShouldBe(["www.hongze.gov.cn"]);
        source.FormerNames.ShouldBe(["洪泽县人民政府"]);
        source.ActiveFrom.ShouldBe(2008);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        Import(Hongze + Office);

        Import(Hongze + Office).ShouldBe(new ImportSummary(2, 0, 0, 2, 0));
        Query("select count(*)::varchar from dim_agency").ShouldBe(["3"]);
    }

    [Fact]
    public void A_changed_name_closes_the_version_and_opens_another()
    {
        Import(Office);

        Import(Office.Replace("淮安市人民政府办公室", "淮安市政府办公厅", StringComparison.Ordinal)).ShouldBe(new ImportSummary(1, 0, 1, 0, 0));

        Query("select name || ' ' || is_current from dim_agency where valid_to is null or valid_to >= valid_from order by valid_from")
            .ShouldBe(
            ["淮安市人民政府办公室 false", "淮安市政府办公厅 true"]);
    }

    [Fact]
    public void A_changed_source_makes_no_new_version()
    {
        Import(Hongze);

        Import(Hongze.Replace(" http://www.hongze.gov.cn/old/", "", StringComparison.Ordinal)).ShouldBe(new ImportSummary(1, 0, 1, 0, 0));

        Query("select count(*)::varchar from dim_agency").ShouldBe(["2"]);
        _registry.Sources().ShouldHaveSingleItem().ListUrls.Count.ShouldBe(1);
    }

    [Fact]
    public void An_agency_that_the_file_does_not_name_stays()
    {
        Import(Hongze + Office);

        Import(Office).ShouldBe(new ImportSummary(1, 0, 0, 1, 1));
        _registry.Sources().Count.ShouldBe(2);
    }

    [Fact]
    public void Regions_are_filled_with_the_names_above_them()
    {
        Import(Office);

        Query("select concat_ws('/', level, province, prefecture, county) from dim_region "
            + "where region_code in ('320813', '310101', '000000') order by region_code")
            .ShouldBe(["country", "county/上海市/黄浦区", "county/江苏省/淮安市/洪泽区"]);
    }

    private ImportSummary Import(string lines)
    {
        var reading = RegistryFile.Read(Header + lines, RegionCatalog.Instance);
        reading.Errors.ShouldBeEmpty();
        return _registry.Import(reading.Entries, TestContext.Current.CancellationToken);
    }

    private List<string> Query(string sql)
    {
        using var connection = _warehouse.Database.OpenConnection();
        return connection.Query<string>(sql).AsList();
    }
}
