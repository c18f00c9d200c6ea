using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.SampleSites;

/// <summary>The sample sites, started once for a class of tests.</summary>
public sealed class SampleSitesFixture : IAsyncLifetime
{
    public SampleSitesApp Sites { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Sites = await SampleSitesApp.StartAsync(new SampleSitesOptions { HostilePort = 0 }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Sites.DisposeAsync();
}
