namespace Warehouse.Etl.Agencies;

/// <summary>Where one agency publishes, as the registry states it: what the crawl starts from.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="ListUrls">List pages to start from; none for an agency whose pages are not known yet. A fragment may name the column
/// (gkmlpt).</param>
/// <param name="Style">How its list is laid out.</param>
/// <param name="AllowedHosts">Host names (lower case, no port) that may speak for the agency. Their gov.cn parents may too; no other
/// host.</param>
/// <param name="ActiveFrom">First report year in which the agency must publish; null when open.</param>
/// <param name="ActiveTo">Last report year in which the agency must publish; null when open.</param>
/// <param name="FormerNames">Names that the agency bore before, the latest first; reports of those years carry them.</param>
public sealed record AgencySource(
    Agency Agency,
    IReadOnlyList<Uri> ListUrls,
    ListStyle Style,
    IReadOnlyList<string> AllowedHosts,
    int? ActiveFrom,
    int? ActiveTo,
    IReadOnlyList<string> FormerNames);
