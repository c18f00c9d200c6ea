namespace Warehouse.Etl.Publishing;

/// <summary>How many reports of a year are due, published and loaded.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Due">Agencies that must report.</param>
/// <param name="Published">Published by the due date.</param>
/// <param name="Late">Published after it.</param>
/// <param name="Missing">Not found.</param>
/// <param name="Blocked">Not to be fetched.</param>
/// <param name="Unreadable">Found and not readable.</param>
/// <param name="Loaded">Reports in the warehouse (also of agencies that are in no registry).</param>
public sealed record CoverageCount(int Year, long Due, long Published, long Late, long Missing, long Blocked, long Unreadable, long Loaded);
