namespace Warehouse.SampleSites.Hosting;

/// <summary>One request as the server saw it.</summary>
/// <param name="Time">When it arrived.</param>
/// <param name="Host">The site, from the Host header, without port.</param>
/// <param name="Connection">The connection that carried it.</param>
/// <param name="Concurrent">Requests to the same site under way at that moment, this one included.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="UserAgent">The User-Agent header; null when there was none.</param>
public sealed record AccessLogEntry(
    DateTimeOffset Time, string Host, string Connection, int Concurrent, string Path, int Status, string? UserAgent);
