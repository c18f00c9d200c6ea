using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>A link worth following.</summary>
/// <param name="Url">Absolute http or https URL without fragment.</param>
/// <param name="Role"><see cref="CaptureRole.List"/> for further list pages, year folders and list APIs, else the report or
/// attachment.</param>
/// <param name="Title">Title in full (from @title when the text is cut); null for links that only lead on.</param>
/// <param name="Year">The report year, from title, URL or date; null when nothing tells it.</param>
/// <param name="PublishedOn">The date that the list prints beside it; null when it prints none.</param>
public sealed record DiscoveredLink(Uri Url, CaptureRole Role, string? Title, int? Year, DateOnly? PublishedOn = null);
