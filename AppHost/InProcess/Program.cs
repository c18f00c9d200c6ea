using Warehouse.AppHost;
using Warehouse.AppHost.InProcess;
using Warehouse.Etl.Storage;

// The stack: what runs, and what waits for what. All of it in this process; built with UseAspire=true, Aspire runs the same resources.
//   dotnet run --project AppHost              the stack, until it is stopped
//   dotnet run --project AppHost -- --once    one whole pass, from the registry to published files
await using var stack = new Stack(args);

var sites = stack.AddSampleSites("sample-sites", Ports.SampleSites);

var etl = stack.AddEtl("etl", Ports.Etl, SampleSettings.All)
    .WithRegistryOf(sites)
    .WaitFor(sites);

try
{
    return stack.Once ? await new OncePass(sites, etl).RunAsync(CancellationToken.None) : await stack.RunAsync();
}
catch (Exception e) when (e is IOException or OperatorException)
{
    // A port in use, a data folder that another process holds: the sentence says what to do.
    Console.Error.WriteLine(e.Message);
    return 1;
}
