using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Warehouse.Etl.Operations;
using Warehouse.Etl.Operations.Access;
using Warehouse.Etl.Operations.Sql;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Operations.Sql;

/// <summary>A real server with the SQL page over a small published country. Its limits are small so that tests meet them soon.</summary>
public class SqlSite : IAsyncLifetime
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Published();
    private WebApplication _server = null!;

    /// <summary>Speaks to the server.</summary>
    public HttpClient Client { get; private set; } = null!;

    internal TestWarehouse Warehouse => _warehouse;

    /// <summary>Time that a query may take: enough for an honest one on a busy machine.</summary>
    protected virtual TimeSpan Deadline => TimeSpan.FromSeconds(5);

    /// <summary>Queries that it runs at the same time.</summary>
    protected virtual int MaximumQueries => 2;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Warehouse:DataPath"] = _warehouse.Folder.Root,
            ["Warehouse:Sandbox:Deadline"] = Deadline.ToString("c", CultureInfo.InvariantCulture),
            ["Warehouse:Sandbox:MaximumRows"] = "1000",
            ["Warehouse:Sandbox:MemoryMegabytes"] = (150 * MaximumQueries).ToString(CultureInfo.InvariantCulture),
            ["Warehouse:Sandbox:TemporaryMegabytes"] = "100",
            ["Warehouse:Publishing:MaximumQueries"] = MaximumQueries.ToString(CultureInfo.InvariantCulture),
            ["Warehouse:Publishing:MaximumWaiting"] = "40",
            ["Warehouse:Publishing:MaximumAnswerMegabytes"] = "2",
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddPublishing(builder.Configuration);
        builder.Services.AddPages();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.UseSecurityHeaders();
        _server.MapQueryEndpoints();
        await _server.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()), Timeout = TimeSpan.FromMinutes(1) };
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _warehouse.Dispose();
        GC.SuppressFinalize(this);
    }
}
