namespace Warehouse.Reading.Form;

/// <summary>Names one figure of the form by the codes of the seed files, e.g. <c>requests, granted, natural_person</c>.</summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Row">Row code (<c>form_rows.csv</c>).</param>
/// <param name="Column">Column code (<c>form_columns.csv</c>).</param>
public readonly record struct CellKey(FormTable Table, string Row, string Column)
{
    /// <summary>The codes joined by commas, as <c>parse --format csv</c> prints them.</summary>
    public override string ToString() => $"{Table.Code()},{Row},{Column}";
}
