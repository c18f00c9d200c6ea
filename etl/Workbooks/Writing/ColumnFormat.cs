namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>How the values of a column are shown.</summary>
internal enum ColumnFormat
{
    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>Text that wraps.</summary>
    LongText,

    /// <summary>A whole number: #,##0.</summary>
    Count,

    /// <summary>A number with up to four decimals.</summary>
    Amount,

    /// <summary>A share: 0.0 %.</summary>
    Share,

    /// <summary>A year or another number that takes no separators.</summary>
    Plain,

    /// <summary>A difference, with its sign.</summary>
    Change,

    /// <summary>A day.</summary>
    Day,
}
