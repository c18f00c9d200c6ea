namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>What a re-parse loaded.</summary>
/// <param name="Reports">Current reports that were parsed again.</param>
/// <param name="Loaded">New versions.</param>
/// <param name="Unreadable">Reports whose document is gone, changed, or refused now, as agency, year and reason; they stay as they
/// are.</param>
public sealed record ReparseOutcome(int Reports, int Loaded, IReadOnlyList<string> Unreadable);
