namespace Warehouse.Etl.Agencies;

/// <summary>Level of a region in GB/T 2260; stored in lower case.</summary>
public enum RegionLevel
{
    /// <summary>The country as a whole, code 000000.</summary>
    Country,

    /// <summary>Province, autonomous region or municipality.</summary>
    Province,

    /// <summary>Prefecture-level city, prefecture, autonomous prefecture or league.</summary>
    Prefecture,

    /// <summary>County, county-level city, district or banner.</summary>
    County,
}
