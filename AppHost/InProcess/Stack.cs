namespace Warehouse.AppHost.InProcess;

/// <summary>The resources of the stack in one process: started in the order in which they wait for each other, stopped in the reverse order.</summary>
internal sealed class Stack : IAsyncDisposable
{
    private readonly List<Resource> _resources = [];

    /// <summary>Adds the sample agencies' web sites.</summary>
    public SampleSitesResource AddSampleSites(string name, int port) => Add(new SampleSitesResource(name, port));

    /// <summary>Adds the product.</summary>
    public EtlResource AddEtl(string name, int port, IReadOnlyDictionary<string, string> settings) => Add(new EtlResource(name, port, settings));

    /// <summary>Runs the stack until it is told to stop; returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var ready = new HashSet<Resource>();
        while (_resources.FirstOrDefault(each => !ready.Contains(each) && each.Awaited.All(ready.Contains)) is { } next)
        {
            await next.StartAsync(stop);
            ready.Add(next);
        }

        PrintAddresses();
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var resource in Enumerable.Reverse(_resources))
            await resource.DisposeAsync();
    }

    private T Add<T>(T resource) where T : Resource
    {
        _resources.Add(resource);
        return resource;
    }

    private void PrintAddresses()
    {
        Console.WriteLine();
        foreach (var resource in _resources)
            Console.WriteLine($"  {resource.Name,-14} {resource.Address,-26} {resource.What}");
        Console.WriteLine();
        Console.WriteLine("  Stop with Ctrl-C.");
    }
}
