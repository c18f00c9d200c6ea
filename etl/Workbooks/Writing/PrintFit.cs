namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>How a designed sheet is fitted to paper.</summary>
internal enum PrintFit
{
    /// <summary>As wide as a page, as long as it gets.</summary>
    OneWide,

    /// <summary>All of it on one page.</summary>
    OnePage,

    /// <summary>As wide as a page, with breaks where the sheet sets them; Excel heeds those only at a fixed scale.</summary>
    OwnBreaks,
}
