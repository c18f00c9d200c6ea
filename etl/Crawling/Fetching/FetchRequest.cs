using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>What to ask a server for.</summary>
/// <param name="Url">Absolute http or https URL without fragment.</param>
/// <param name="Context">Why it is asked for.</param>
/// <param name="Previous">The earlier capture with content, whose validators make the request conditional; null to ask for everything.</param>
public sealed record FetchRequest(Uri Url, CaptureContext Context, Capture? Previous);
