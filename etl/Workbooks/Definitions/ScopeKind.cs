namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>What a workbook covers.</summary>
public enum ScopeKind
{
    /// <summary>All agencies.</summary>
    Country,

    /// <summary>A province: its GB/T 2260 code.</summary>
    Province,

    /// <summary>A prefecture: its GB/T 2260 code.</summary>
    Prefecture,

    /// <summary>A county: its GB/T 2260 code.</summary>
    County,

    /// <summary>One agency: its id.</summary>
    Agency,

    /// <summary>A government and every agency of its territory: its id.</summary>
    Subordinates,

    /// <summary>All agencies of a kind, e.g. <c>department</c>.</summary>
    Kind,
}
