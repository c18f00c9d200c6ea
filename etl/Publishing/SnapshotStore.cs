using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// The published snapshots: one folder each that never changes, and <c>current.json</c> that names the current one. A folder under any
/// other name than a snapshot's id is half made or half deleted, and is swept.
/// </summary>
public sealed class SnapshotStore(DataFolder folder, IOptions<PublishingOptions> options, TimeProvider clock)
{
    private const string DraftPrefix = ".draft-";
    private const string DeletePrefix = ".deleting-";
    private const string Manifest = "manifest.json";
    private const string Database = "warehouse.duckdb";
    private const string IdFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    private string PointerFile => Path.Combine(folder.Published, "current.json");

    /// <summary>Ids of all finished snapshots, the newest first.</summary>
    public IReadOnlyList<string> Ids() =>
    [
        .. Directory.EnumerateDirectories(folder.Published)
            .Where(path => File.Exists(Path.Combine(path, Manifest)))
            .Select(path => Path.GetFileName(path))
            .Where(IsId)
            .OrderDescending(StringComparer.Ordinal),
    ];

    /// <summary>The current snapshot; null while nothing is published.</summary>
    public SnapshotPointer? Current() =>
        File.Exists(PointerFile) ? JsonSerializer.Deserialize<SnapshotPointer>(File.ReadAllText(PointerFile), PublishingJson.Style) : null;

    /// <summary>The folder of a snapshot.</summary>
    /// <exception cref="WarehouseUnavailableException">There is no such snapshot.</exception>
    public string FolderOf(string id)
    {
        var path = Path.Combine(folder.Published, id);
        return IsId(id) && File.Exists(Path.Combine(path, Manifest))
            ? path
            : throw new WarehouseUnavailableException($"There is no snapshot '{id}'. Known ones: {string.Join(", ", Ids().Take(5))}.");
    }

    /// <summary>The database file of a snapshot.</summary>
    /// <exception cref="WarehouseUnavailableException">There is no such snapshot.</exception>
    public string DatabaseOf(string id) => Path.Combine(FolderOf(id), Database);

    /// <summary>The manifest of a snapshot.</summary>
    /// <exception cref="WarehouseUnavailableException">There is no such snapshot.</exception>
    public SnapshotManifest ManifestOf(string id) =>
        JsonSerializer.Deserialize<SnapshotManifest>(File.ReadAllText(Path.Combine(FolderOf(id), Manifest)), PublishingJson.Style)!;

    /// <summary>Starts a snapshot: an id later than all others, and an empty folder that no reader looks into.</summary>
    internal (string Id, string Folder) Begin()
    {
        var id = clock.GetUtcNow().ToString(IdFormat, CultureInfo.InvariantCulture);
        if (Ids() is [var newest, ..] && string.CompareOrdinal(id, newest) <= 0)
            id = TimeOf(newest).AddMilliseconds(1).ToString(IdFormat, CultureInfo.InvariantCulture);
        var path = Path.Combine(folder.Published, DraftPrefix + id);
        Directory.CreateDirectory(path);
        return (id, path);
    }

    /// <summary>Path of the database file in a draft's folder.</summary>
    internal static string DatabaseIn(string draft) => Path.Combine(draft, Database);

    /// <summary>Writes the manifest into a draft, and by one rename makes it a snapshot.</summary>
    internal async Task FinishAsync(string draft, SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        await folder.ReplaceFileAsync(
            Path.Combine(draft, Manifest),
            (stream, token) => JsonSerializer.SerializeAsync(stream, manifest, PublishingJson.Style, token),
            cancellationToken);
        Directory.Move(draft, Path.Combine(folder.Published, manifest.Id));
    }

    /// <summary>Makes a snapshot the current one: readers see the one before or this one, and nothing between.</summary>
    internal Task SwingAsync(string id, CancellationToken cancellationToken) => folder.ReplaceFileAsync(
        PointerFile,
        (stream, token) => JsonSerializer.SerializeAsync(stream, new SnapshotPointer(id, clock.GetUtcNow()), PublishingJson.Style, token),
        cancellationToken);

    /// <summary>Removes what a crash left half made or half deleted.</summary>
    internal void Sweep()
    {
        foreach (var path in Directory.EnumerateDirectories(folder.Published, ".*").Where(IsLeftover))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>Deletes snapshots that are neither among the newest nor young enough nor current; returns their ids.</summary>
    internal IReadOnlyList<string> Retire()
    {
        var oldest = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        var current = Current()?.Id;
        List<string> retired = [.. Ids().Skip(options.Value.KeepAtLeast).Where(id => id != current && TimeOf(id) < oldest)];
        foreach (var id in retired)
        {
            // Renamed first, so that nobody opens a folder that is half deleted. Whoever has its files open reads on.
            var doomed = Path.Combine(folder.Published, DeletePrefix + id);
            Directory.Move(Path.Combine(folder.Published, id), doomed);
            Directory.Delete(doomed, recursive: true);
        }

        return retired;
    }

    private static bool IsLeftover(string path) =>
        Path.GetFileName(path) is { } name
        && (name.StartsWith(DraftPrefix, StringComparison.Ordinal) || name.StartsWith(DeletePrefix, StringComparison.Ordinal));

    private static bool IsId(string name) =>
        DateTimeOffset.TryParseExact(name, IdFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static DateTimeOffset TimeOf(string id) =>
        DateTimeOffset.ParseExact(id, IdFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
