using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Publishing;

/// <summary>What a snapshot is and holds: <c>manifest.json</c> in its folder. It never changes.</summary>
public sealed record SnapshotManifest
{
    /// <summary>Id and folder name: the time of making in UTC.</summary>
    public required string Id { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Number of the last schema step.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string Program { get; init; }

    /// <summary>Tables and their rows.</summary>
    public required IReadOnlyList<PublishedTable> Tables { get; init; }

    /// <summary>Coverage by report year.</summary>
    public required IReadOnlyList<Coverage> Coverage { get; init; }

    /// <summary>Checks run on it.</summary>
    public required IReadOnlyList<PublicationCheck> Checks { get; init; }

    /// <summary>Why it was made current in spite of a failing blocking check; null when it was not forced.</summary>
    public required string? ForcedReason { get; init; }

    /// <summary>All its files but this one.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }

    /// <summary>Blocking checks that failed.</summary>
    public IReadOnlyList<string> BlockedBy => [.. Checks.Where(check => check.Blocking && check.Violations > 0).Select(check => check.Id)];

    /// <summary>Whether it may be the current snapshot.</summary>
    public bool Accepted => BlockedBy.Count == 0 || ForcedReason is not null;
}
