using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Publishing.Queries;

if (args is [QueryWorker.Role])
    return await QueryWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());

using var signals = StopSignals.OnConsole();
return await EtlCommandLine.OnConsole().RunAsync(args, signals.Stop);
