namespace Warehouse.Etl.Agencies;

/// <summary>
/// What an agency is, stored in snake_case. Governments publish by 31 March, all others by 31 January of the following year.
/// </summary>
public enum AgencyKind
{
    /// <summary>人民政府 at county level and above, reporting for its whole territory.</summary>
    Government,

    /// <summary>政府办公厅/办公室: the office of a government, reporting for itself.</summary>
    GovernmentOffice,

    /// <summary>A department: 局, 委, 厅 and the like.</summary>
    Department,

    /// <summary>乡镇人民政府 or 街道办事处.</summary>
    Township,

    /// <summary>An organ that runs a zone: 管委会.</summary>
    Zone,

    /// <summary>Anything else with a duty to report, or not yet classified.</summary>
    Other,
}
