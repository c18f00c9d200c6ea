namespace Warehouse.Etl.Agencies;

/// <summary>What only shows when all lines of a registry are seen together.</summary>
internal static class RegistryCrossChecks
{
    /// <summary>Adds the errors found.</summary>
    public static void Run(IReadOnlyList<AgencyEntry> entries, List<RegistryError> errors)
    {
        var byId = new Dictionary<string, AgencyEntry>(StringComparer.OrdinalIgnoreCase);
        var byName = new Dictionary<(string, string), AgencyEntry>();
        foreach (var entry in entries)
        {
            var agency = entry.Source.Agency;
            if (!byId.TryAdd(agency.Id, entry))
                errors.Add(new(entry.Line, RegistryColumns.Id,
                    $"'{agency.Id}' is already the id of line {byId[agency.Id].Line}; ids are unique."));
            if (!byName.TryAdd((agency.RegionCode, agency.Name), entry))
                errors.Add(new(entry.Line, RegistryColumns.Name,
                    $"'{agency.Name}' of region {agency.RegionCode} is already in line {byName[(agency.RegionCode, agency.Name)].Line}."));
        }

        foreach (var entry in entries.Where(entry => entry.MergedInto is not null))
        {
            if (!byId.TryGetValue(entry.MergedInto!, out var successor))
                errors.Add(new(entry.Line, RegistryColumns.MergedInto, $"'{entry.MergedInto}' is the id of no line."));
            else if (successor == entry)
                errors.Add(new(entry.Line, RegistryColumns.MergedInto, "An agency cannot be merged into itself."));
        }
    }
}
