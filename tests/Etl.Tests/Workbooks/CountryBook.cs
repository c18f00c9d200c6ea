using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The annual book of a small part of the made-up country, made once for the tests of a class.</summary>
public sealed class CountryBook : IAsyncLifetime
{
    /// <summary>Where it was made.</summary>
    internal SampleBooks Books { get; } = new();

    /// <summary>The file.</summary>
    public string File { get; private set; } = "";

    /// <summary>The snapshot it was made from.</summary>
    internal SnapshotDatabase Snapshot { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Books.WithCountry(0.0006).PublishAsync();
        File = await Books.MakeAsync(SampleBooks.Annual);
        Snapshot = Books.OpenSnapshot();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Snapshot.Dispose();
        Books.Dispose();
        return ValueTask.CompletedTask;
    }
}
