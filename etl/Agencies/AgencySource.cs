namespace Warehouse.Etl.Agencies;

/// <summary>Where one agency publishes, as the registry states it: what the crawl starts from.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="ListUrls">List pages to start from; at least one for an agency that can be crawled.</param>
/// <param name="Style">Name of the discovery style, or <c>auto</c>.</param>
/// <param name="AllowedHosts">Host names (lower case, no port) that may speak for the agency. Their gov.cn parents may too; no other host.</param>
/// <param name="ActiveFrom">First report year in which the agency must publish; null when open.</param>
/// <param name="ActiveTo">Last report year in which the agency must publish; null when open.</param>
public sealed record AgencySource(
    Agency Agency, IReadOnlyList<Uri> ListUrls, string Style, IReadOnlyList<string> AllowedHosts, int? ActiveFrom, int? ActiveTo);
