using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>A column of a data sheet together with the column of the query that fills it: the one named like its key.</summary>
/// <param name="Column">The column of the sheet.</param>
internal sealed record SourceColumn(DataColumn Column)
{
    /// <summary>What NULL means here.</summary>
    public CellKind WhenNull { get; init; } = CellKind.NotReported;

    /// <summary>Column of the query that holds the target of a link; null for none.</summary>
    public string? LinkColumn { get; init; }

    /// <summary>What stands before that column's value to make an address; null when it is an address already.</summary>
    public string? LinkPrefix { get; init; }

    /// <summary>A column of text.</summary>
    public static SourceColumn Text(string key, string header, int maximumWidth = 48) =>
        new(new DataColumn(key, header, ColumnFormat.Text) { MaximumWidth = maximumWidth }) { WhenNull = CellKind.Empty };

    /// <summary>Whether the texts are web addresses, each its own link.</summary>
    public bool IsAddress { get; init; }

    /// <summary>A column of web addresses.</summary>
    public static SourceColumn Address(string key, string header) => Text(key, header, 38) with { IsAddress = true };

    /// <summary>A column of text that wraps.</summary>
    public static SourceColumn LongText(string key, string header, int maximumWidth) =>
        new(new DataColumn(key, header, ColumnFormat.LongText) { MaximumWidth = maximumWidth }) { WhenNull = CellKind.Empty };

    /// <summary>A column of figures in which NULL is not reported.</summary>
    public static SourceColumn Figure(
        string key, string header, ColumnFormat format = ColumnFormat.Count, ColumnMark mark = ColumnMark.None) =>
        new(new DataColumn(key, header, format) { Mark = mark });

    /// <summary>A column of numbers in which NULL does not apply.</summary>
    public static SourceColumn OrDash(string key, string header, ColumnFormat format, ColumnMark mark = ColumnMark.None) =>
        new(new DataColumn(key, header, format) { Mark = mark }) { WhenNull = CellKind.NotApplicable };

    /// <summary>The column, not printed.</summary>
    public SourceColumn OnScreenOnly() => this with { Column = Column with { Printed = false } };

    /// <summary>The column with a note on its header.</summary>
    public SourceColumn Explained(string note) => this with { Column = Column with { Note = note } };

    /// <summary>The column with links.</summary>
    public SourceColumn Linked(string column, string? prefix = null) => this with { LinkColumn = column, LinkPrefix = prefix };
}
