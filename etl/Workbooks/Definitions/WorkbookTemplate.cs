namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>Which book is made.</summary>
public enum WorkbookTemplate
{
    /// <summary>The annual book of many agencies (年度汇总).</summary>
    Annual,

    /// <summary>The book of one agency beside its peers (单机关).</summary>
    Agency,
}
