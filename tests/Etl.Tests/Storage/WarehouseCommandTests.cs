using System.Text.RegularExpressions;
using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Tests.Storage;

/// <summary>Text with U+0000, which the provider would cut there, reaches DuckDB whole, with U+FFFD in its place.</summary>
public sealed partial class WarehouseCommandTests : IDisposable
{
    private const string Given = "政府\0信息";
    private const string Arrived = "政府\uFFFD信息";

    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly DuckDBConnection _connection;

    public WarehouseCommandTests() => _connection = _warehouse.Database.OpenConnection();

    [Fact]
    public void A_parameter_of_a_query_arrives_whole() => _connection.QuerySingle<string>("select $text", new { text = Given }).ShouldBe(Arrived);

    [Fact]
    public async Task A_parameter_of_an_asynchronous_query_arrives_whole() =>
        (await _connection.ExecuteScalarAsync<string>("select $text", new { text = Given })).ShouldBe(Arrived);

    [Fact]
    public void Each_item_of_a_list_arrives_whole() =>
        _connection.Query<string>($"select x from (values ('{Arrived}'), ('政府')) v(x) where x in $all", new { all = new[] { Given } }).ShouldBe([Arrived]);

    [Fact]
    public void A_parameter_that_a_program_names_itself_arrives_whole()
    {
        var parameters = new DynamicParameters();
        parameters.Add("text", Given);

        _connection.QuerySingle<string>("select $text", parameters).ShouldBe(Arrived);
    }

    [Fact]
    public void What_a_statement_stores_is_whole()
    {
        _connection.Execute("create temp table noted (text varchar)");
        _connection.Execute("insert into noted values ($text)", new { text = Given });

        _connection.QuerySingle<string>("select text from noted").ShouldBe(Arrived);
    }

    [Fact]
    public void A_statement_is_not_cut_in_its_middle() =>
        Should.Throw<DuckDBException>(() => _connection.Execute("select 1 \0 from nowhere")).Message.ShouldContain("\uFFFD");

    [Fact]
    public void No_connection_of_the_product_is_of_another_kind() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "etl"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Opened().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    [GeneratedRegex(@"new DuckDBConnection\(|DuckDBConnection \w+ = new\(", RegexOptions.CultureInvariant)]
    private static partial Regex Opened();
}
