using Warehouse.SampleSites.Hosting;

namespace Warehouse.AppHost.InProcess;

/// <summary>The sample agencies' web sites.</summary>
internal sealed class SampleSitesResource(string name, int port) : Resource(name, new UriBuilder("http", "127.0.0.1", port).Uri)
{
    private SampleSitesApp? _app;

    /// <inheritdoc/>
    public override string What => "web sites of the sample agencies";

    /// <summary>The registry file of the agencies served.</summary>
    public string RegistryCsv => _app?.RegistryCsv ?? throw new InvalidOperationException("The sample sites are not started.");

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken) =>
        _app = await SampleSitesApp.StartAsync(new SampleSitesOptions { Port = Address.Port }, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }
}
