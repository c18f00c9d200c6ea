using Warehouse.AppHost;

// The stack: what runs, and what waits for what.
//   dotnet run --project AppHost               sample sites and the product, until it is stopped
//   dotnet run --project AppHost -- --once     one whole pass, from the registry to published files
//   dotnet run --project AppHost -- --cluster  the job store and two crawling workers besides
try
{
    var arguments = StackArguments.Read(args);
    var builder = StackBuilder.Create(arguments);
    var ports = Ports.Of(builder.Configuration);
    var data = DataPath.Of(builder);
    var registry = Path.Combine(data, "sample-registry.csv");
    ports.RequireFree(arguments.Once);

    var sites = builder.AddProject<Projects.SampleSites>("sample-sites", options => options.ExcludeLaunchProfile = true)
        .WithArgs("--port", $"{ports.SampleSites}", "--hostile-port", "0", "--registry", registry, "--workbooks", Path.Combine(data, "workbooks.yaml"))
        .WithHttpEndpoint(ports.SampleSites, name: "http", isProxied: false)
        .WithHttpHealthCheck("/_health");

    if (arguments.Once)
    {
        var import = builder.AddEtl("registry", "agencies", "import", registry, "--data", data).Crawling(sites).WaitFor(sites);
        var pass = builder.AddEtl("pass", "run", "crawl", "--data", data).Crawling(sites).WaitForCompletion(import);
        return await OncePass.RunAsync(builder, data, import, pass);
    }

    var etl = builder.AddEtl("etl", "serve", "--registry", registry, "--data", data).Crawling(sites).WaitFor(sites)
        .WithHttpEndpoint(ports.Etl, name: "http", isProxied: false)
        .WithHttpHealthCheck("/health")
        .WithSampleSchedule()
        .WithPages(("Operations", "/"), ("SQL", "/sql"), ("Hangfire", "/hangfire"), ("API", "/api-reference"))
        .WithRunCommands(("crawl", "Crawl now"), ("load", "Load now"), ("check", "Check now"), ("publish", "Publish now"), ("workbook", "Make workbooks now"));

    if (arguments.Cluster)
    {
        var jobs = builder.AddJobStore();
        etl.WithReference(jobs).WaitFor(jobs);
        foreach (var worker in (string[])["worker-1", "worker-2"])
        {
            builder.AddEtl(worker, "work", "--registry", registry, "--data", Path.Combine(data, worker), "--hand-over", Path.Combine(data, "archive"))
                .Crawling(sites).WithNode(worker).WithReference(jobs).WaitFor(etl);
        }
    }

    await builder.Build().RunAsync();
    return 0;
}
catch (StackException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return e.ExitCode;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped before everything had started.");
    return 130;
}
