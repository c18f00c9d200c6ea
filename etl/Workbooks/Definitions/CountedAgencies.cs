namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>
/// Whose figures enter the sums. A government reports on its whole territory, so that its figures repeat those of its departments: adding
/// both
/// would count requests twice.
/// </summary>
public enum CountedAgencies
{
    /// <summary>All but governments: departments, offices, townships, zones.</summary>
    Bodies,

    /// <summary>Governments only.</summary>
    Governments,

    /// <summary>Every agency of the scope.</summary>
    All,
}
