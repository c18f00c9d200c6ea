using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Loading;

namespace Warehouse.Etl.Tests.Loading;

public sealed class AgencyDirectoryTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly DuckDBConnection _connection;

    public AgencyDirectoryTests()
    {
        _connection = _warehouse.Database.OpenConnection();
        _connection.Execute(
            """
            insert into dim_agency values
                (1, '440113-luopu', '广州市番禺区人民政府洛浦街道办事处', '440113', 'township', 'township', true, '2008-01-01', null, true),
                (2, '410302-luopu', '洛阳市老城区洛浦街道办事处', '410302', 'township', 'township', true, '2008-01-01', null, true),
                (3, '320829-gov', '淮安市洪泽县人民政府', '320829', 'county', 'government', true, '2008-01-01', '2016-10-07', false),
                (4, '320829-gov', '淮安市洪泽区人民政府', '320829', 'county', 'government', true, '2016-10-08', null, true),
                (5, '110105-edu', '朝阳区教育局', '110105', 'county', 'department', true, '2008-01-01', null, true),
                (6, '220104-edu', '朝阳区教育局', '220104', 'county', 'department', true, '2008-01-01', null, true)
            """);
    }

    private AgencyDirectory Directory => new(_connection);

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    [Theory]
    [InlineData(2015, 3)]
    [InlineData(2016, 4)]
    [InlineData(2024, 4)]
    public void The_version_in_force_at_the_end_of_the_report_year_counts(int year, int key) =>
        Directory.Resolve("320829-gov", "anything", year).AgencyKey.ShouldBe(key);

    [Fact]
    public void A_printed_name_finds_its_agency_also_under_a_former_name() =>
        Directory.Resolve(null, "淮安市 洪泽县人民政府", 2024).ShouldBe(new AgencyMatch("320829-gov", 4, null));

    [Theory]
    [InlineData("洛浦街道办事处")]
    [InlineData("洪泽区人民政府")]
    [InlineData("朝阳区教育局")]
    [InlineData("城关镇人民政府")]
    public void A_name_that_could_mean_several_is_not_guessed(string name) =>
        Directory.Resolve(null, name, 2024).Refusal.ShouldNotBeNull().ReasonCode.ShouldBe("agency_ambiguous");

    [Fact]
    public void A_document_without_a_name_is_nobodys() =>
        Directory.Resolve(null, null, 2024).Refusal.ShouldNotBeNull().ReasonCode.ShouldBe("agency_unknown");

    [Fact]
    public void A_new_name_makes_one_provisional_agency_however_often_it_is_met()
    {
        var directory = Directory;
        var first = directory.Resolve(null, "沭阳县发展和改革局", 2023);
        directory.WriteAdded(_connection);

        directory.Resolve(null, "沭阳县 发展和改革局", 2024).ShouldBe(first);
        directory.WriteAdded(_connection);
        Directory.Resolve(null, "沭阳县发展和改革局", 2022).ShouldBe(first);

        first.ShouldBe(new AgencyMatch("name:沭阳县发展和改革局", 7, null));
        _connection.QuerySingle<bool>("select registered from dim_agency where agency_key = 7").ShouldBeFalse();
    }
}
