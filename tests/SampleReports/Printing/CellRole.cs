namespace Warehouse.SampleReports.Printing;

/// <summary>What a printed cell is for.</summary>
public enum CellRole
{
    /// <summary>A heading within the table, a column header or the note about the identities.</summary>
    Header,

    /// <summary>A row label or the label of a group of rows.</summary>
    Label,

    /// <summary>A figure, or the place of one.</summary>
    Value,
}
