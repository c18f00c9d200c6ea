namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>What parsing the archive again would change.</summary>
/// <param name="ParserVersion">The parser in use now.</param>
/// <param name="Reports">Current reports that were parsed again.</param>
/// <param name="Unchanged">Those that read the same.</param>
/// <param name="Changed">Those that read differently.</param>
/// <param name="Unreadable">Those whose document is gone, changed, or refused now, as agency, year and reason; they stay as they
/// are.</param>
/// <param name="Figures">How many figures change.</param>
/// <param name="Changes">The figures that change, by agency, year and figure; at most as many as were asked for.</param>
/// <param name="Effects">Metrics that change. Those on publication are not among them: they come from the crawl's account.</param>
public sealed record ReparsePlan(
    string ParserVersion, int Reports, int Unchanged, int Changed, IReadOnlyList<string> Unreadable, long Figures,
    IReadOnlyList<CellChange> Changes, IReadOnlyList<MetricEffect> Effects);
