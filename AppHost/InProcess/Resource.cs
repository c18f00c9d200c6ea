namespace Warehouse.AppHost.InProcess;

/// <summary>A part of the stack: it has a name and an address, starts, and may wait for others.</summary>
internal abstract class Resource(string name, Uri address) : IAsyncDisposable
{
    private readonly List<Resource> _awaited = [];

    /// <summary>Name of the resource.</summary>
    public string Name => name;

    /// <summary>Where it listens.</summary>
    public Uri Address => address;

    /// <summary>What one finds there, in a few words.</summary>
    public abstract string What { get; }

    /// <summary>Resources that must be ready before it starts.</summary>
    public IReadOnlyList<Resource> Awaited => _awaited;

    /// <summary>Starts it and returns when it is ready.</summary>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Adds a resource to wait for.</summary>
    protected void Await(Resource other) => _awaited.Add(other);
}
