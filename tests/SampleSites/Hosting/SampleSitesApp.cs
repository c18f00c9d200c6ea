using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Warehouse.SampleSites.Hostile;
using Warehouse.SampleSites.Roster;

namespace Warehouse.SampleSites.Hosting;

/// <summary>
/// The sample sites, running: many hosts behind one port on loopback, told apart by the Host header, and a hostile server on another. A
/// crawler
/// reaches them with <see cref="HostMap"/> as its setting <c>Warehouse:Crawl:HostMap</c>.
/// </summary>
public sealed class SampleSitesApp : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly SiteDirectory _sites;

    private SampleSitesApp(WebApplication web, SiteDirectory sites, AccessLog log, HostileServer? hostile)
    {
        _web = web;
        _sites = sites;
        Log = log;
        Hostile = hostile;
        var url = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Address = new IPEndPoint(IPAddress.Loopback, url.Port);
    }

    /// <summary>Where all well-behaved hosts are reached.</summary>
    public IPEndPoint Address { get; }

    /// <summary>The hostile server; null when it was not asked for.</summary>
    public HostileServer? Hostile { get; }

    /// <summary>What was asked of the well-behaved hosts.</summary>
    public AccessLog Log { get; }

    /// <summary>The agencies served.</summary>
    public IReadOnlyList<SampleAgency> Agencies => _sites.Agencies;

    /// <summary>What a crawl of the roster must end with.</summary>
    public IReadOnlyList<SampleTruth> Truth => _sites.Truth;

    /// <summary>The registry file of the agencies served.</summary>
    public string RegistryCsv => Roster.RegistryCsv.Write(_sites.Agencies);

    /// <summary>Host name or <c>*</c> to address: the setting of the crawl that leads all names here.</summary>
    public IReadOnlyDictionary<string, string> HostMap
    {
        get
        {
            var map = new Dictionary<string, string> { ["*"] = Address.ToString() };
            foreach (var host in Hostile?.Hosts ?? [])
                map[host] = Hostile!.Address.ToString();
            return map;
        }
    }

    /// <summary>Starts the sites. They end with <see cref="DisposeAsync"/>.</summary>
    public static async Task<SampleSitesApp> StartAsync(SampleSitesOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var web = builder.Build();
        var sites = new SiteDirectory(options);
        if (options.RegistryFile is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllTextAsync(file, Roster.RegistryCsv.Write(sites.Agencies), cancellationToken);
        }

        if (options.WorkbooksFile is { } workbooks)
            await WorkbookDefinitions.WriteUnlessThereAsync(workbooks, cancellationToken);
        var log = new AccessLog(TimeProvider.System);
        ControlPages.Map(web, sites, log);
        web.MapFallback("{*path}", new SiteResponder(sites, log).AnswerAsync);
        await web.StartAsync(cancellationToken);
        var hostile = options.HostilePort is { } port ? HostileServer.Start(port) : null;
        return new SampleSitesApp(web, sites, log, hostile);
    }

    /// <summary>Brings out the corrected versions of the reports that are corrected later.</summary>
    public void PublishCorrections() => _sites.Corrections = true;

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _web.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Hostile is not null)
            await Hostile.DisposeAsync();
        await _web.DisposeAsync();
    }
}
