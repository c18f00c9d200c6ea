using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>The whole service on a free port of loopback, with a data folder of its own that is gone afterwards.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningService(WebApplication app, string dataPath)
    {
        _app = app;
        DataPath = dataPath;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
    }

    public string DataPath { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public JobControl Jobs => _app.Services.GetRequiredService<JobControl>();

    public JobCalendar Calendar => _app.Services.GetRequiredService<JobCalendar>();

    public DuckDB.NET.Data.DuckDBConnection OpenConnection() => _app.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();

    /// <summary>Starts it; settings may override its own.</summary>
    public static async Task<RunningService> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, string? dataPath = null)
    {
        var path = dataPath ?? Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Warehouse:DataPath"] = path, ["Warehouse:MemoryMegabytes"] = "512", ["Warehouse:Operations:Urls"] = "http://127.0.0.1:0",
                ["Logging:Console:LogLevel:Default"] = "None",
            })
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        var app = ServiceHost.Build(configuration);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningService(app, path);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(DataPath, recursive: true);
    }
}
