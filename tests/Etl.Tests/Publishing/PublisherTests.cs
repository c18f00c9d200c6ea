using Dapper;
using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private readonly PublishedWarehouse _warehouse = new();

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public async Task A_snapshot_holds_the_rows_of_the_warehouse()
    {
        _warehouse.WithCountry(0.0005);

        using var snapshot = await _warehouse.PublishAsync();

        using var published = snapshot.OpenConnection();
        using var working = _warehouse.Database.OpenConnection();
        foreach (var table in (string[])["dim_agency", "dim_report", "fact_request_outcome", "fact_request_flow", "fact_disclosure", "fact_challenge"])
            published.ExecuteScalar<long>($"select count(*) from {table}").ShouldBe(working.ExecuteScalar<long>($"select count(*) from {table}"), table);
    }

    [Fact]
    public async Task An_empty_warehouse_publishes_too()
    {
        var outcome = await _warehouse.Publisher.PublishAsync(null, TestContext.Current.CancellationToken);

        outcome.BecameCurrent.ShouldBeTrue();
        outcome.Manifest.Checks.Where(check => check.Violations > 0).ShouldBeEmpty();
    }
}
