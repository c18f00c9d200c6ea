using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>A URL that the crawl knows, for one agency.</summary>
/// <param name="Id">Key in <c>ops_frontier</c>.</param>
/// <param name="Url">URL without fragment.</param>
/// <param name="AgencyId">The agency for which it is fetched.</param>
/// <param name="Role">What it is fetched as.</param>
/// <param name="Verdict">Whether its host may speak for the agency.</param>
public sealed record FrontierEntry(long Id, Uri Url, string AgencyId, CaptureRole Role, HostVerdict Verdict)
{
    /// <summary>When it was found.</summary>
    public DateTimeOffset FoundAt { get; init; }

    /// <summary>Title under which it was linked; null when there was none.</summary>
    public string? Title { get; init; }

    /// <summary>Report year that the link promised; null when it promised none.</summary>
    public int? Year { get; init; }

    /// <summary>Date that the list prints beside the link; null when it prints none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The URL that linked or redirected here; null for the pages of the registry.</summary>
    public Uri? Via { get; init; }

    /// <summary>Redirects that led here in a row.</summary>
    public int Redirects { get; init; }

    /// <summary>The capture of the last visit; null when it brought none.</summary>
    public long? LastCaptureId { get; init; }

    /// <summary>The latest capture with content of its own; null when there is none.</summary>
    public long? ContentCaptureId { get; init; }
}
