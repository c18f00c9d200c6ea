using Warehouse.Benchmarks;

var all = Benchmark.FindAll();
if (args.Length == 0 || all.FirstOrDefault(benchmark => benchmark.Name == args[0]) is not { } chosen)
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Benchmarks -- NAME [OPTIONS]");
    foreach (var benchmark in all)
        Console.Error.WriteLine($"  {benchmark.Name,-12} {benchmark.Summary}");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
if (!args.Contains(OwnProcess.Argument))
    Console.WriteLine(ResultHeader.Write(chosen, args));
await chosen.RunAsync(args[1..], Console.Out, stop.Token);
return 0;
