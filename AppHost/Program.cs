using Warehouse.AppHost;

// The stack: what runs, and what waits for what.
//   dotnet run --project AppHost               sample sites and the product, until it is stopped
//   dotnet run --project AppHost -- --once     one whole pass, from the registry to published files
//   dotnet run --project AppHost -- --cluster  the job store and two crawling workers besides
var once = args.Contains("--once");
var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DisableDashboard = once });
var ports = Ports.Of(builder.Configuration);
var settings = SampleSettings.For(ports);

// Aspire starts each project in its own folder, so what they share has an absolute path; a manifest is for other machines and has none of this one's.
var data = builder.ExecutionContext.IsPublishMode
    ? "data"
    : Path.GetFullPath(builder.Configuration["Warehouse:DataPath"] ?? "../data", builder.AppHostDirectory);
var registry = Path.Combine(data, "sample-registry.csv");

var sites = builder.AddProject<Projects.SampleSites>("sample-sites", options => options.ExcludeLaunchProfile = true)
    .WithArgs("--port", $"{ports.SampleSites}", "--registry", registry, "--workbooks", Path.Combine(data, "workbooks.yaml"))
    .WithHttpEndpoint(ports.SampleSites, name: "http", isProxied: false)
    .WithHttpHealthCheck("/_health");

if (once)
    return await OncePass.RunAsync(builder, sites, settings, data);

var accessKey = builder.AddParameter("access-key", () => Guid.NewGuid().ToString("N"), secret: true);
var etl = builder.AddEtl("etl", settings, "serve", "--registry", registry, "--data", data)
    .WithHttpEndpoint(ports.Etl, name: "http", isProxied: false)
    .WaitFor(sites)
    .WithHttpHealthCheck("/health")
    .WithUrlForEndpoint("http", url => url.DisplayText = "Operations")
    .WithEnvironment("Warehouse__Operations__AccessKey", accessKey)
    .WithRunCommand("crawl", "Crawl now", accessKey)
    .WithRunCommand("load", "Load now", accessKey)
    .WithRunCommand("check", "Check now", accessKey)
    .WithRunCommand("publish", "Publish now", accessKey)
    .WithRunCommand("workbook", "Make workbooks now", accessKey);

if (args.Contains("--cluster"))
{
    var jobs = builder.AddPostgres("postgres").AddDatabase("jobs");
    etl.WithReference(jobs).WaitFor(jobs);
    foreach (var worker in (string[])["worker-1", "worker-2"])
        builder.AddEtl(worker, settings, "work", "--registry", registry, "--data", Path.Combine(data, worker), "--hand-over", Path.Combine(data, "archive"))
            .WithEnvironment("Warehouse__Jobs__Node", worker)
            .WithReference(jobs)
            .WaitFor(etl);
}

await builder.Build().RunAsync();
return 0;
