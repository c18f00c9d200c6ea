namespace Warehouse.Etl.Workbooks.Definitions;

/// <summary>Language of a workbook.</summary>
public enum WorkbookLanguage
{
    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
