namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>How far a re-parse is: first all reports are parsed again, then those that changed are loaded.</summary>
/// <param name="Loading">Whether it loads already.</param>
/// <param name="Done">Reports parsed again, or loaded, so far.</param>
/// <param name="Total">Reports to parse, or to load, in all.</param>
public readonly record struct ReparseProgress(bool Loading, long Done, long Total);
