using Aspire.Hosting.ApplicationModel;
using Warehouse.AppHost;
using Warehouse.AppHost.InProcess;

// The stack on Aspire: the same resources, names and addresses as without, with a dashboard. --cluster adds PostgreSQL and two nodes that crawl;
// --once is one whole pass in this process, without a dashboard.
var builder = DistributedApplication.CreateBuilder(args);
var ports = Ports.Of(builder.Configuration);
if (args.Contains("--once"))
    return await OncePass.RunAsync(ports);

// Aspire starts each project in its own folder, so what they share has an absolute path; a manifest is for other machines and has none of this one's.
var data = builder.ExecutionContext.IsPublishMode ? "data" : Path.GetFullPath("../data", builder.AppHostDirectory);
var registry = Path.Combine(data, "sample-registry.csv");

var accessKey = builder.AddParameter("access-key", () => Guid.NewGuid().ToString("N"), secret: true);

var sites = builder.AddProject("sample-sites", "../tests/SampleSites/SampleSites.csproj")
    .WithArgs("--port", $"{ports.SampleSites}", "--registry", registry, "--workbooks", Path.Combine(data, "workbooks.yaml"))
    .WithHttpEndpoint(ports.SampleSites, name: "http", isProxied: false)
    .WithHttpHealthCheck("/_health");

var etl = builder.AddProject("etl", "../etl/Etl.csproj")
    .WithArgs("serve", "--registry", registry, "--data", data)
    .WithSettings(SampleSettings.For(ports))
    .WithHttpEndpoint(ports.Etl, name: "http", isProxied: false)
    .WithReference(sites)
    .WaitFor(sites)
    .WithHttpHealthCheck("/health")
    .WithUrlForEndpoint("http", url => url.DisplayText = "Operations")
    .WithEnvironment("Warehouse__Operations__AccessKey", accessKey)
    .WithRunCommand("crawl", "Crawl now", accessKey)
    .WithRunCommand("load", "Load now", accessKey)
    .WithRunCommand("publish", "Publish now", accessKey)
    .WithRunCommand("workbook", "Make workbooks now", accessKey);

if (args.Contains("--cluster"))
{
    var jobs = builder.AddPostgres("postgres").AddDatabase("jobs");
    etl.WithReference(jobs).WaitFor(jobs);
    foreach (var worker in (string[])["worker-1", "worker-2"])
        builder.AddProject(worker, "../etl/Etl.csproj")
            .WithArgs("work", "--registry", registry, "--data", Path.Combine(data, worker), "--hand-over", Path.Combine(data, "archive"))
            .WithSettings(SampleSettings.For(ports))
            .WithEnvironment("Warehouse__Jobs__Node", worker)
            .WithReference(jobs)
            .WaitFor(etl);
}

await builder.Build().RunAsync();
return 0;
