using Microsoft.Extensions.Configuration;
using Warehouse.AppHost;
using Warehouse.AppHost.InProcess;

// The stack: what runs, and what waits for what. All of it in this process; built with UseAspire=true, Aspire runs the same resources.
//   dotnet run --project AppHost              the stack, until it is stopped
//   dotnet run --project AppHost -- --once    one whole pass, from the registry to published files
if (args.Except(["--once"]).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is not known; there is --once: one whole pass, from the registry to published files.");
    return 2;
}

var ports = Ports.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());
if (args.Contains("--once"))
    return await OncePass.RunAsync(ports);

await using var stack = new Stack();

var sites = stack.AddSampleSites("sample-sites", ports.SampleSites);

stack.AddEtl("etl", ports.Etl, SampleSettings.For(ports))
    .WithRegistryOf(sites)
    .WaitFor(sites);

return await UntilStopped.RunAsync(stack.RunAsync);
