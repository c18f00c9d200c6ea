namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>The properties of a workbook file. Nothing in it depends on when or where the file is written.</summary>
/// <param name="Title">Title.</param>
/// <param name="Subject">Scope and period.</param>
/// <param name="Author">Who issues it.</param>
/// <param name="Keywords">Keywords; the snapshot among them.</param>
/// <param name="Time">The time of its data.</param>
internal sealed record BookIdentity(string Title, string Subject, string Author, string Keywords, DateTimeOffset Time);
