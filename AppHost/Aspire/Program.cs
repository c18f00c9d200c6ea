using Aspire.Hosting.ApplicationModel;
using Warehouse.AppHost;

// The stack on Aspire: the same resources, names and addresses as without, with a dashboard. --cluster adds PostgreSQL and two workers.
var builder = DistributedApplication.CreateBuilder(args);

var accessKey = builder.AddParameter("access-key", () => Guid.NewGuid().ToString("N"), secret: true);

var sites = builder.AddProject<Projects.SampleSites>("sample-sites")
    .WithArgs("--port", $"{Ports.SampleSites}", "--registry", "../../data/sample-registry.csv")
    .WithHttpEndpoint(Ports.SampleSites, name: "http", isProxied: false);

var etl = builder.AddProject<Projects.Etl>("etl")
    .WithArgs("serve")
    .WithHttpEndpoint(Ports.Etl, name: "http", isProxied: false)
    .WithReference(sites)
    .WaitFor(sites)
    .WithHttpHealthCheck("/health")
    .WithUrlForEndpoint("http", url => url.DisplayText = "Operations")
    .WithEnvironment("Warehouse__Operations__AccessKey", accessKey);

foreach (var (name, value) in SampleSettings.All)
    etl.WithEnvironment(name.Replace(":", "__", StringComparison.Ordinal), value);

foreach (var (job, title) in new[] { ("crawl", "Crawl now"), ("load", "Load now"), ("publish", "Publish now"), ("workbooks", "Make workbooks now") })
    etl.WithHttpCommand($"/api/schedules/{job}/run", title, endpointName: "http", commandOptions: new HttpCommandOptions
    {
        PrepareRequest = async context => context.Request.Headers.Authorization =
            new("Bearer", await accessKey.Resource.GetValueAsync(context.CancellationToken)),
    });

if (args.Contains("--cluster"))
{
    var jobs = builder.AddPostgres("postgres").AddDatabase("jobs");
    etl.WithReference(jobs).WaitFor(jobs);
    builder.AddProject<Projects.Etl>("worker").WithArgs("work").WithReference(jobs).WaitFor(etl).WithReplicas(2);
}

await builder.Build().RunAsync();
