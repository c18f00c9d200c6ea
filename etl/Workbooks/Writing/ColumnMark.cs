namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Marks by conditional format, so that they follow sorting and editing.</summary>
internal enum ColumnMark
{
    /// <summary>None.</summary>
    None,

    /// <summary>A bar as long as the number.</summary>
    Bar,

    /// <summary>Stands out when above zero.</summary>
    AboveZero,

    /// <summary>Stands out when any text is there.</summary>
    AnyText,
}
