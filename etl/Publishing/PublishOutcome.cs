namespace Warehouse.Etl.Publishing;

/// <summary>What became of a publication.</summary>
/// <param name="Manifest">The snapshot that was made.</param>
/// <param name="BecameCurrent">Whether it is the current one now.</param>
/// <param name="Retired">Old snapshots that were deleted.</param>
/// <param name="Steps">What was done, in its order, and how long each step took.</param>
public sealed record PublishOutcome(SnapshotManifest Manifest, bool BecameCurrent, IReadOnlyList<string> Retired, IReadOnlyList<PublishStep> Steps);
