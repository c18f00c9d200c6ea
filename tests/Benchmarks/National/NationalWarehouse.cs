using System.Diagnostics;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.SampleCountry;

namespace Warehouse.Benchmarks.National;

/// <summary>
/// A warehouse filled with the made-up country: in a folder of its own that goes when it is disposed, or in one that is kept and is not
/// filled again.
/// </summary>
internal sealed class NationalWarehouse : IDisposable
{
    private readonly string _path;
    private readonly bool _isKept;
    private readonly WarehouseDatabase _database;

    private NationalWarehouse(double scale, string? keptFolder, CancellationToken cancellationToken)
    {
        _path = keptFolder ?? Directory.CreateTempSubdirectory("warehouse-benchmark-").FullName;
        _isKept = keptFolder is not null;
        Settings = new WarehouseOptions { DataPath = _path, MemoryMegabytes = 4096, Threads = 2 };
        Folder = new DataFolder(_path);
        var isFilled = File.Exists(Folder.DatabaseFile);
        _database = new WarehouseStart(Folder, Options.Create(Settings), TimeProvider.System).Open();
        var start = Stopwatch.GetTimestamp();
        if (!isFilled)
        {
            using var connection = _database.OpenConnection();
            NationalGenerator.Fill(connection, scale, cancellationToken);
        }

        FillTime = Stopwatch.GetElapsedTime(start);
        var publishing = Options.Create(new PublishingOptions());
        Store = new SnapshotStore(Folder, publishing, TimeProvider.System);
        Publisher = new Publisher(_database, Store, MetricDictionary.Read(), publishing, TimeProvider.System);
    }

    public WarehouseOptions Settings { get; }

    public DataFolder Folder { get; }

    public SnapshotStore Store { get; }

    public Publisher Publisher { get; }

    /// <summary>How long the generator took.</summary>
    public TimeSpan FillTime { get; }

    /// <summary>Fills a warehouse with a part of the country.</summary>
    public static NationalWarehouse Fill(double scale, CancellationToken cancellationToken) => new(scale, null, cancellationToken);

    /// <summary>The warehouse of a folder that is kept, filled when it is new.</summary>
    public static NationalWarehouse Keep(string folder, double scale, CancellationToken cancellationToken) =>
        new(scale, folder, cancellationToken);

    public void Dispose()
    {
        Publisher.Dispose();
        _database.Dispose();
        if (!_isKept)
            Directory.Delete(_path, recursive: true);
    }
}
