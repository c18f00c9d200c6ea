using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>An archived page in which links are looked for.</summary>
/// <param name="Url">The URL that answered, after redirects: the base of relative links.</param>
/// <param name="Role">What it was fetched as. Report pages are looked at too, for attachments and for challenge pages in their
/// place.</param>
/// <param name="Status">HTTP status; discovery is asked for 2xx, and for other statuses that may carry a challenge page.</param>
/// <param name="MediaType">The Content-Type header as sent; null when the server sent none.</param>
/// <param name="Body">The decoded body (at most 32 MiB). It is only lent: nothing of the result may refer to it.</param>
/// <param name="Year">The report year that the link to this page promised; null when it promised none.</param>
/// <param name="Title">The title under which this page was found; null for start pages.</param>
public sealed record DiscoveryPage(
    Uri Url, CaptureRole Role, int Status, string? MediaType, ReadOnlyMemory<byte> Body, int? Year, string? Title);
