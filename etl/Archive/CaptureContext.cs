namespace Warehouse.Etl.Archive;

/// <summary>Why a URL was asked for; kept beside the response in a metadata record.</summary>
/// <param name="Role">What it was fetched as.</param>
/// <param name="HostVerdict">Whether the host may speak for the agency: <c>allowed</c>, <c>parent</c>, or why not.</param>
/// <param name="AgencyId">The agency for which it was fetched; null for robots.txt.</param>
/// <param name="Year">The report year that the link promised; null when it promised none.</param>
/// <param name="Via">The page that linked here; null for start pages and robots.txt.</param>
public sealed record CaptureContext(CaptureRole Role, string HostVerdict, string? AgencyId, int? Year, Uri? Via);
