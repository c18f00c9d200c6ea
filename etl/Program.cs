using Warehouse.Etl.CommandLine;

return await EtlCommandLine.OnConsole().RunAsync(args, CancellationToken.None);
