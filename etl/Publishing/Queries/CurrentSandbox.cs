using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Keeps the current snapshot open in its sandbox, and follows when another becomes current. Queries under way keep the old one.
/// </summary>
internal sealed class CurrentSandbox(SnapshotStore store, DataFolder folder, IOptions<WarehouseOptions> options) : IDisposable
{
    private readonly Lock _lock = new();
    private string? _id;
    private SandboxedSnapshot? _open;

    /// <summary>The current snapshot and its id.</summary>
    /// <exception cref="WarehouseUnavailableException">Nothing is published yet.</exception>
    public (string Id, SandboxedSnapshot Snapshot) Get()
    {
        var current = store.Current() ?? throw new WarehouseUnavailableException("Nothing is published yet: run 'etl publish' first.");
        lock (_lock)
        {
            if (_open is null || _id != current.Id)
            {
                var next = SandboxedSnapshot.Open(store.DatabaseOf(current.Id), folder, options.Value.Sandbox);
                _open?.Dispose();
                (_id, _open) = (current.Id, next);
            }

            return (_id, _open);
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _open?.Dispose();
    }
}
