namespace Warehouse.Etl.Agencies;

/// <summary>A registry file as read: either every line is good, or there are errors and nothing may be imported.</summary>
/// <param name="Entries">The good lines, in file order.</param>
/// <param name="Errors">All errors of the file, by line.</param>
public sealed record RegistryReading(IReadOnlyList<AgencyEntry> Entries, IReadOnlyList<RegistryError> Errors);
