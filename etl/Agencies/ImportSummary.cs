namespace Warehouse.Etl.Agencies;

/// <summary>What an import of the registry did.</summary>
/// <param name="Agencies">Agencies in the file.</param>
/// <param name="Added">Agencies that were not registered before.</param>
/// <param name="Changed">Agencies whose versions or sources changed.</param>
/// <param name="Unchanged">Agencies that were already as the file says.</param>
/// <param name="NotInFile">Registered agencies that the file does not name; they are kept as they are.</param>
public sealed record ImportSummary(int Agencies, int Added, int Changed, int Unchanged, int NotInFile);
