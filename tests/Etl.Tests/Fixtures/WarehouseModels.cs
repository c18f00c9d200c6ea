using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Warehouse.Etl.Loading;
using Warehouse.SampleCountry;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>
/// Data folders that many tests start from. Each is made once, when a test first asks for it, and copied from then on: most of the time of a
/// small test would go into making the same tables again.
/// </summary>
internal static class WarehouseModels
{
    private static readonly string Root = Directory.CreateTempSubdirectory("warehouse-models-").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);

    static WarehouseModels() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => Directory.Delete(Root, recursive: true);

    /// <summary>When they were seeded and published.</summary>
    public static DateTimeOffset Moment { get; } = new(2026, 4, 1, 2, 3, 4, TimeSpan.Zero);

    /// <summary>One that is migrated and seeded.</summary>
    public static string Ready => Make(
        "ready", TestWarehouse.Empty, warehouse => new WarehouseStart(warehouse.Folder, Options.Create(warehouse.Options), Clock()).Open().Dispose());

    /// <summary>One with a part of the made-up country.</summary>
    public static string WithCountry(double scale) => Make($"country {Text(scale)}", () => TestWarehouse.Ready(), warehouse =>
    {
        using var connection = warehouse.Database.OpenConnection();
        NationalGenerator.Fill(connection, scale, CancellationToken.None);
    });

    /// <summary>One with a part of the made-up country, published.</summary>
    public static string Published(double scale) => Make(
        $"published {Text(scale)}", () => TestWarehouse.WithCountry(scale, clock: Clock()),
        warehouse => warehouse.Publisher.PublishAsync(null, CancellationToken.None).GetAwaiter().GetResult().BecameCurrent.ShouldBeTrue());

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Make(string name, Func<TestWarehouse> start, Action<TestWarehouse> step) => Made.GetOrAdd(name, _ => new(() =>
    {
        using var warehouse = start();
        step(warehouse);
        warehouse.Close();
        var model = Path.Combine(Root, name);
        Copy(warehouse.DataPath, model);
        return model;
    })).Value;

    private static FakeTimeProvider Clock() => new(Moment);

    private static string Text(double scale) => scale.ToString(CultureInfo.InvariantCulture);
}
