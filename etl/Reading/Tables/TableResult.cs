using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables;

/// <summary>What was read of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Found">Whether the document holds it.</param>
/// <param name="Edition">The edition that its labels show; null when they show none.</param>
/// <param name="Sheet">Its cells.</param>
internal sealed record TableResult(FormTable Table, bool Found, Edition? Edition, TableSheet Sheet);
