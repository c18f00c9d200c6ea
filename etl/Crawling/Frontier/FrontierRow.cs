using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>A row of <c>program/crawling/due_urls.sql</c>.</summary>
internal sealed record FrontierRow
{
    public long FrontierId { get; init; }

    public string Url { get; init; } = "";

    public string AgencyId { get; init; } = "";

    public string Role { get; init; } = "";

    public string? Title { get; init; }

    public short? Year { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? Via { get; init; }

    public sbyte Redirects { get; init; }

    public string HostVerdict { get; init; } = "";

    public long? CaptureId { get; init; }

    public long? ContentCaptureId { get; init; }

    public FrontierEntry ToEntry() => new(
        FrontierId, new Uri(Url), AgencyId, CaptureRoles.Parse(Role), HostVerdict == "parent" ? Safety.HostVerdict.Parent : Safety.HostVerdict.Allowed)
    {
        Title = Title,
        Year = Year,
        PublishedOn = PublishedOn,
        Via = Via is null ? null : new Uri(Via),
        Redirects = Redirects,
        LastCaptureId = CaptureId,
        ContentCaptureId = ContentCaptureId,
    };
}
