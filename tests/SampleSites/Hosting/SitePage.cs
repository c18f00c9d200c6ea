namespace Warehouse.SampleSites.Hosting;

/// <summary>What a sample site answers.</summary>
/// <param name="Body">The body.</param>
/// <param name="MediaType">The Content-Type header; null to send none.</param>
/// <param name="Status">HTTP status.</param>
public sealed record SitePage(byte[] Body, string? MediaType, int Status = 200);
