namespace Warehouse.Etl.Agencies;

/// <summary>One line of the registry file, checked.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Source">The agency and where it publishes.</param>
/// <param name="FormerNames">Its earlier names, the earliest first.</param>
/// <param name="MergedInto">Id of the agency that took over its duties; null while it stands on its own.</param>
public sealed record AgencyEntry(int Line, AgencySource Source, IReadOnlyList<FormerName> FormerNames, string? MergedInto);
