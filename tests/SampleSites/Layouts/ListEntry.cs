namespace Warehouse.SampleSites.Layouts;

/// <summary>An entry of a list.</summary>
/// <param name="Number">A number of its own within the site.</param>
/// <param name="Title">Its title.</param>
/// <param name="PublishedOn">The date beside it.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="Url">Where it leads when not to a page of this site's layout: another host, a twin page.</param>
public sealed record ListEntry(int Number, string Title, DateOnly PublishedOn, int Year, string? Url = null);
