namespace Warehouse.Etl.Publishing;

/// <summary>A file of a snapshot.</summary>
/// <param name="Path">Path within the snapshot's folder, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hex.</param>
public sealed record PublishedFile(string Path, long Bytes, string Sha256);
