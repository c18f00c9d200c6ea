using System.Collections.Frozen;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Agencies;

/// <summary>The regions of GB/T 2260 as the seed file lists them.</summary>
public sealed class RegionCatalog
{
    private readonly FrozenDictionary<string, Region> _regions;

    private RegionCatalog(IEnumerable<Region> regions) =>
        _regions = regions.ToFrozenDictionary(region => region.Code, StringComparer.Ordinal);

    /// <summary>The catalog; read once from the seed file inside the executable.</summary>
    public static RegionCatalog Instance { get; } = new(SqlCatalog.ReadSeed("warehouse/seeds/regions.csv").Select(record => new Region(
        record["region_code"], record["zh"], RegistryCode.Parse<RegionLevel>(record["level"]),
        record["parent_code"] is { Length: > 0 } code ? code : null)));

    /// <summary>All regions, in no particular order.</summary>
    public IReadOnlyCollection<Region> All => _regions.Values;

    /// <summary>The region of a code; null when the seed has none.</summary>
    public Region? Find(string code) => _regions.GetValueOrDefault(code);

    /// <summary>The region and those above it, the widest first, without the country.</summary>
    public IReadOnlyList<Region> Path(string code)
    {
        var path = new Stack<Region>();
        for (var region = Find(code); region is { ParentCode: not null }; region = Find(region.ParentCode))
            path.Push(region);
        return [.. path];
    }
}
