using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Agencies;

/// <summary>Fills <c>dim_region</c> from the seed.</summary>
internal static class RegionDimension
{
    /// <summary>Adds what is missing and corrects what differs, within the caller's transaction.</summary>
    public static void Fill(DuckDBConnection connection, RegionCatalog catalog)
    {
        var stored = connection.Query<(string Code, string Zh, string Level, string? Parent)>(
            SqlCatalog.Read("program/agencies/regions.sql"))
            .ToDictionary(row => row.Code);
        var sorted = catalog.All.OrderBy(region => region.Code, StringComparer.Ordinal).ToList();
        using (var rows = CheckedAppender.Open(
            connection, "dim_region", "region_code", "zh", "level", "parent_code", "province", "prefecture", "county"))
        {
            foreach (var region in sorted.Where(region => !stored.ContainsKey(region.Code)))
            {
                rows.Row().Append(region.Code).Append(region.Name).Append(RegistryCode.Of(region.Level)).Append(region.ParentCode)
                    .Append(NameAt(catalog, region, RegionLevel.Province)).Append(NameAt(catalog, region, RegionLevel.Prefecture))
                    .Append(NameAt(catalog, region, RegionLevel.County)).End();
            }

            rows.Complete();
        }

        foreach (var region in sorted.Where(region => stored.TryGetValue(region.Code, out var row) && !Same(row, region)))
        {
            connection.Execute(SqlCatalog.Read("program/agencies/update_region.sql"), new
            {
                region_code = region.Code,
                zh = region.Name,
                level = RegistryCode.Of(region.Level),
                parent_code = region.ParentCode,
                province = NameAt(catalog, region, RegionLevel.Province),
                prefecture = NameAt(catalog, region, RegionLevel.Prefecture),
                county = NameAt(catalog, region, RegionLevel.County),
            });
        }
    }

    private static bool Same((string Code, string Zh, string Level, string? Parent) row, Region region) =>
        row == (region.Code, region.Name, RegistryCode.Of(region.Level), region.ParentCode);

    private static string? NameAt(RegionCatalog catalog, Region region, RegionLevel level) =>
        catalog.Path(region.Code).FirstOrDefault(above => above.Level == level)?.Name;
}
