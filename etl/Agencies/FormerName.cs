namespace Warehouse.Etl.Agencies;

/// <summary>A name that an agency bore until it was renamed.</summary>
/// <param name="Name">The name in full.</param>
/// <param name="Until">Last day on which it was in force.</param>
public sealed record FormerName(string Name, DateOnly Until);
