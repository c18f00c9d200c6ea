namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>Kinds of charts.</summary>
internal enum ChartKind
{
    /// <summary>Lines with markers.</summary>
    Line,

    /// <summary>Columns side by side.</summary>
    Column,

    /// <summary>Columns that stack up to 100 %.</summary>
    StackedShare,

    /// <summary>Columns that stack.</summary>
    Stacked,

    /// <summary>Bars that lie, for categories with long names.</summary>
    Bar,
}
