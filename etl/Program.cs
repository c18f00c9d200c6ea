using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Publishing.Queries;

#pragma warning disable RS0030 // The worker's console is its pipe to the service.
if (args is [QueryWorker.Role])
    return await QueryWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
#pragma warning restore RS0030

using var signals = StopSignals.OnConsole();
return await EtlCommandLine.OnConsole().RunAsync(args, signals.Stop);
