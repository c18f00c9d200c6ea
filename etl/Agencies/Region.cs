namespace Warehouse.Etl.Agencies;

/// <summary>A region of GB/T 2260.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Name in Chinese.</param>
/// <param name="Level">Its level.</param>
/// <param name="ParentCode">
/// The region above; null for the country. Districts of municipalities and counties run by a province directly stand under the province.
/// </param>
public sealed record Region(string Code, string Name, RegionLevel Level, string? ParentCode);
