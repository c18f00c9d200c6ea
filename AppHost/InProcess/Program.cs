using Microsoft.Extensions.Configuration;
using Warehouse.AppHost;
using Warehouse.AppHost.InProcess;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Storage;

// The stack: what runs, and what waits for what. All of it in this process; built with UseAspire=true, Aspire runs the same resources.
//   dotnet run --project AppHost              the stack, until it is stopped
//   dotnet run --project AppHost -- --once    one whole pass, from the registry to published files
if (args.Except(["--once"]).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is not known; there is --once: one whole pass, from the registry to published files.");
    return 2;
}

var ports = Ports.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());
using var signals = StopSignals.OnConsole();
await using var stack = new Stack(args);

var sites = stack.AddSampleSites("sample-sites", ports.SampleSites);

var etl = stack.AddEtl("etl", ports.Etl, SampleSettings.For(ports))
    .WithRegistryOf(sites)
    .WaitFor(sites);

try
{
    return stack.Once ? await new OncePass(sites, etl).RunAsync(signals.Stop) : await stack.RunAsync(signals.Stop);
}
catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped before it was ready; what is stored is kept.");
    return 1;
}
catch (Exception e) when (e is IOException or OperatorException)
{
    // A port in use, a data folder that another process holds: the sentence says what to do.
    Console.Error.WriteLine(e.Message);
    return 1;
}
