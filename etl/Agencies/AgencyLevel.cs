namespace Warehouse.Etl.Agencies;

/// <summary>Level of administration, stored in lower case (<c>province</c>, …).</summary>
public enum AgencyLevel
{
    /// <summary>中央: ministries and organs of the State Council.</summary>
    Central,

    /// <summary>省级.</summary>
    Province,

    /// <summary>地市级.</summary>
    Prefecture,

    /// <summary>县级.</summary>
    County,

    /// <summary>乡级: townships, towns and subdistrict offices.</summary>
    Township,
}
