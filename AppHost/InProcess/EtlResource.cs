using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Storage;
using Warehouse.SampleSites.Roster;

namespace Warehouse.AppHost.InProcess;

/// <summary>The product: the service, or single commands of it on the same settings.</summary>
internal sealed class EtlResource(string name, int port, IReadOnlyDictionary<string, string> settings)
    : Resource(name, new UriBuilder("http", "127.0.0.1", port).Uri)
{
    private readonly IConfigurationRoot _settings = new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .AddInMemoryCollection([new("Warehouse:Operations:Urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"))])
        .AddEnvironmentVariables()
        .Build();

    private SampleSitesResource? _sites;
    private WebApplication? _app;

    /// <inheritdoc/>
    public override string What => "operations pages and API";

    /// <summary>The data folder, absolute.</summary>
    public string DataPath => Path.GetFullPath(_settings["Warehouse:DataPath"] ?? "./data");

    /// <summary>Starts only when another resource is ready.</summary>
    public EtlResource WaitFor(Resource other)
    {
        Await(other);
        return this;
    }

    /// <summary>Imports the registry of the sample agencies before it starts; their workbooks are defined unless others are.</summary>
    public EtlResource WithRegistryOf(SampleSitesResource sites)
    {
        _sites = sites;
        return this;
    }

    /// <summary>Brings the registry of the sample agencies into the warehouse; returns the exit code.</summary>
    public async Task<int> ImportRegistryAsync(CancellationToken cancellationToken)
    {
        if (_sites is null)
            return 0;
        Directory.CreateDirectory(DataPath);
        var file = Path.Combine(DataPath, "sample-registry.csv");
        await File.WriteAllTextAsync(file, _sites.RegistryCsv, cancellationToken);
        await WorkbookDefinitions.WriteUnlessThereAsync(Path.Combine(DataPath, "workbooks.yaml"), cancellationToken);
        return await CommandAsync(["agencies", "import", file], cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await ImportRegistryAsync(cancellationToken) != 0)
            throw new OperatorException("The registry of the sample agencies could not be imported.");
        _app = ServiceHost.Build(_settings);
        await _app.StartAsync(cancellationToken);
    }

    /// <summary>Runs one command of the product; returns its exit code.</summary>
    public Task<int> CommandAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var set = settings.SelectMany(pair => (string[])["--set", $"{pair.Key}={pair.Value}"]);
        return EtlCommandLine.OnConsole().RunAsync([.. command, "--data", DataPath, .. set], cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
