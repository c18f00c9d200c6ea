namespace Warehouse.Etl.Quality;

/// <summary>A figure in one version of its report.</summary>
/// <param name="ReportKey">The report version.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="IsCurrent">Whether it is the one that counts.</param>
/// <param name="State">Code of the stored state; <c>not_applicable</c> when the version's edition has no such cell.</param>
/// <param name="Value">The stored value; null when not reported.</param>
/// <param name="Source">URL or path of the document.</param>
/// <param name="CaptureId">The archived response; null when it was loaded from a file.</param>
/// <param name="MediaType">Media type under which it was parsed.</param>
/// <param name="DocumentSha256">SHA-256 of the document.</param>
/// <param name="ParserVersion">Version of the parser that read it.</param>
/// <param name="LoadedAt">When it was loaded, UTC.</param>
/// <param name="SupersededAt">When a later version took its place, UTC; null while current.</param>
public sealed record FigureVersion(
    int ReportKey, int Version, bool IsCurrent, string State, decimal? Value, string Source, long? CaptureId, string? MediaType,
        string DocumentSha256,
    string ParserVersion, DateTimeOffset LoadedAt, DateTimeOffset? SupersededAt);
