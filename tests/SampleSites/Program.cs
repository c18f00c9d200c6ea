using System.Globalization;
using Warehouse.SampleSites.Hosting;

// Serves the sample sites until it is stopped.
//   --port N            port of the sites on loopback (8571)
//   --hostile-port N    port of the hostile server (8572)
//   --corrections       corrected versions are out from the start
//   --agencies N        adds N generated agencies, each with --reports M (4) reports
//   --registry FILE     writes the registry file of all agencies served
//   --workbooks FILE    writes workbooks over them, unless the file is there
var options = new SampleSitesOptions
{
    Port = Number("--port", SampleSitesOptions.DefaultPort),
    HostilePort = Number("--hostile-port", SampleSitesOptions.DefaultHostilePort),
    Corrections = args.Contains("--corrections"),
    GeneratedAgencies = Number("--agencies", 0),
    GeneratedReports = Number("--reports", 4),
    RegistryFile = Value("--registry"),
    WorkbooksFile = Value("--workbooks"),
};
await using var app = await SampleSitesApp.StartAsync(options, CancellationToken.None);
Console.WriteLine($"{app.Agencies.Count} sample sites on {app.Address}, the hostile server on {app.Hostile!.Address}.");
Console.WriteLine($"Crawl them with Warehouse:Crawl:AllowLoopback=true and Warehouse:Crawl:HostMap:*={app.Address}");
await app.WaitForShutdownAsync(CancellationToken.None);
return 0;

string? Value(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

int Number(string name, int fallback) =>
    Value(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : fallback;
