namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>An issue of a workbook: one file made from one snapshot.</summary>
/// <param name="Name">Name of the definition.</param>
/// <param name="SnapshotId">The snapshot it was made from.</param>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="MadeAt">When it was last written.</param>
public sealed record WorkbookIssue(string Name, string SnapshotId, string Path, long Bytes, DateTimeOffset MadeAt);
