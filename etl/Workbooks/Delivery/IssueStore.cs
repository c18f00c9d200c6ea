using System.Text.Json;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>
/// The issues of the workbooks: a folder each, one file for each snapshot, and beside it what the issue said. A file appears whole or not
/// at all, so
/// a failed book never takes the place of a good one.
/// </summary>
public sealed class IssueStore(DataFolder folder, ILogger<IssueStore> log)
{
    private const string Extension = ".xlsx";
    private const string RecordExtension = ".issue.json";

    private static readonly JsonSerializerOptions Strict =
        new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>All issues of all workbooks, by name, the newest first.</summary>
    public IReadOnlyList<WorkbookIssue> All() =>
    [
        .. Directory.EnumerateDirectories(folder.Workbooks).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        .SelectMany(Of),
    ];

    /// <summary>Issues of a workbook, the newest first.</summary>
    public IReadOnlyList<WorkbookIssue> Of(string name) =>
    [
        .. Files(name, Extension)
        .Select(file => new WorkbookIssue(name, SnapshotOf(name, file, Extension), file.FullName, file.Length, new(file.LastWriteTimeUtc))),
    ];

    /// <summary>
    /// The file of an issue; null when there is none. Names from outside are only compared, so that they lead nowhere else.
    /// </summary>
    public string? Find(string name, string snapshotId) =>
        All().FirstOrDefault(issue => issue.Name == name && issue.SnapshotId == snapshotId)?.Path;

    /// <summary>
    /// What the last issue before a snapshot said; null for a first issue, and when its record is damaged: then the log says so.
    /// </summary>
    internal IssueRecord? Before(string name, string snapshotId)
    {
        var file = Files(name, RecordExtension)
            .FirstOrDefault(file => string.CompareOrdinal(SnapshotOf(name, file, RecordExtension), snapshotId) < 0);
        return file is null ? null : Record(file);
    }

    /// <summary>Writes an issue: first the book, then what it said.</summary>
    internal async Task<WorkbookIssue> SaveAsync(
        string name, IssueRecord record, Action<Stream, CancellationToken> write, CancellationToken cancellationToken)
    {
        var path = PathOf(name, record.SnapshotId, Extension);
        await folder.ReplaceFileAsync(
            path,
            (stream, token) =>
            {
                write(stream, token);
                return Task.CompletedTask;
            },
            cancellationToken);
        await folder.ReplaceFileAsync(
            PathOf(name, record.SnapshotId, RecordExtension), (stream, token) =>
            JsonSerializer.SerializeAsync(stream, record, cancellationToken: token),
            cancellationToken);
        var file = new FileInfo(path);
        return new(name, record.SnapshotId, path, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
    }

    /// <summary>
    /// Deletes the oldest books beyond the number to keep. What they said stays one issue longer, for the next comparison.
    /// </summary>
    internal void Retire(string name, int keep)
    {
        foreach (var issue in Of(name).Skip(keep))
            File.Delete(issue.Path);
        foreach (var record in Files(name, RecordExtension).Skip(keep + 1))
            record.Delete();
    }

    private IssueRecord? Record(FileInfo file)
    {
        try
        {
            // A member that is left out or null, and an agency that stands there twice, is as much a damage as text that is no JSON.
            var record = JsonSerializer.Deserialize<IssueRecord>(File.ReadAllText(file.FullName), Strict)
                ?? throw new JsonException("it is null");
            return record.Agencies.Any(agency => agency?.AgencyId is null) || record.Agencies.DistinctBy(agency => agency.AgencyId)
                .Count() < record.Agencies.Count
                ? throw new JsonException("agencies without an id, or twice") : record;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(
                "{Record} is damaged ({Reason}), so this issue is compared with none, as if it were the first.", file.FullName,
                e.Message.ReplaceLineEndings(" "));
            return null;
        }
    }

    private IEnumerable<FileInfo> Files(string name, string extension) =>
        new DirectoryInfo(FolderOf(name)) is { Exists: true } directory
            ? directory.EnumerateFiles($"*{extension}").OrderByDescending(file => file.Name, StringComparer.Ordinal) : [];

    private string FolderOf(string name) => folder.Contain(Path.Combine(folder.Workbooks, name));

    private string PathOf(string name, string snapshotId, string extension) =>
        Path.Combine(FolderOf(name), $"{name} {snapshotId}{extension}");

    private static string SnapshotOf(string name, FileInfo file, string extension) => file.Name[(name.Length + 1)..^extension.Length];
}
