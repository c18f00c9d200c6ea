namespace Warehouse.Etl.Crawling;

/// <summary>What a run of the crawl is for.</summary>
public sealed record CrawlRequest
{
    /// <summary>Agencies by id; empty for all.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>Beginning of a GB/T 2260 code, e.g. <c>32</c> for a province; null for all.</summary>
    public string? RegionPrefix { get; init; }

    /// <summary>Report year: reports of other years wait, those of unknown years are fetched; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>After so many requests no further URL is begun; null without limit.</summary>
    public long? MaxRequests { get; init; }

    /// <summary>Whether everything is asked for again, also what is not due yet.</summary>
    public bool Refresh { get; init; }
}
