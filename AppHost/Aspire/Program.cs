using Aspire.Hosting.ApplicationModel;
using Warehouse.AppHost;

// The stack on Aspire: the same resources, names and addresses as without, with a dashboard. --cluster adds PostgreSQL and two nodes that crawl.
const string Data = "../data";
const string Registry = Data + "/sample-registry.csv";

var builder = DistributedApplication.CreateBuilder(args);

var accessKey = builder.AddParameter("access-key", () => Guid.NewGuid().ToString("N"), secret: true);

var sites = builder.AddProject<Projects.SampleSites>("sample-sites")
    .WithArgs("--port", $"{Ports.SampleSites}", "--registry", Registry)
    .WithHttpEndpoint(Ports.SampleSites, name: "http", isProxied: false);

var etl = builder.AddProject<Projects.Etl>("etl")
    .WithArgs("serve", "--registry", Registry, "--data", Data)
    .WithSettings(SampleSettings.All)
    .WithHttpEndpoint(Ports.Etl, name: "http", isProxied: false)
    .WithReference(sites)
    .WaitFor(sites)
    .WithHttpHealthCheck("/health")
    .WithUrlForEndpoint("http", url => url.DisplayText = "Operations")
    .WithEnvironment("Warehouse__Operations__AccessKey", accessKey)
    .WithRunCommand("crawl", "Crawl now", accessKey)
    .WithRunCommand("load", "Load now", accessKey)
    .WithRunCommand("publish", "Publish now", accessKey)
    .WithRunCommand("workbooks", "Make workbooks now", accessKey);

if (args.Contains("--cluster"))
{
    var jobs = builder.AddPostgres("postgres").AddDatabase("jobs");
    etl.WithReference(jobs).WaitFor(jobs);
    foreach (var worker in (string[])["worker-1", "worker-2"])
        builder.AddProject<Projects.Etl>(worker)
            .WithArgs("work", "--registry", Registry, "--data", $"{Data}/{worker}", "--hand-over", $"{Data}/archive")
            .WithSettings(SampleSettings.All)
            .WithEnvironment("Warehouse__Jobs__Node", worker)
            .WithReference(jobs)
            .WaitFor(etl);
}

await builder.Build().RunAsync();
