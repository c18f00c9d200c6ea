namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>A link as a list page prints it.</summary>
/// <param name="Url">Absolute http or https URL without fragment.</param>
/// <param name="Title">Its title in full.</param>
/// <param name="Date">The date printed in it or beside it; null when there is none.</param>
internal sealed record ListAnchor(Uri Url, string Title, DateOnly? Date);
