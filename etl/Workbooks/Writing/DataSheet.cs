using ClosedXML.Excel;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// Draws the frame of a data sheet: header, widths, filter, marks, print setup, and four pattern rows, one for each look that a value may
/// have. <see cref="RowStream"/> later puts the rows in place of the patterns, with the styles of the patterns, so that a large sheet never
/// exists in memory as cells.
/// </summary>
internal static class DataSheet
{
    /// <summary>Pattern rows, in the order in which they stand below the header.</summary>
    public const int Patterns = 4;

    /// <summary>Space before the text of a cell, in digits.</summary>
    public const int Indent = 1;

    private const int SampledRows = 2_000;
    private const double MinimumWidth = 8;
    private const double HeaderHeight = 36;

    public static void Draw(IXLWorksheet sheet, DataTable table, string emptyNote)
    {
        for (var i = 0; i < table.Columns.Count; i++)
            DrawColumn(sheet, table, i);
        sheet.Row(DataTable.HeaderRow).Height = HeaderHeight;
        sheet.SheetView.FreezeRows(DataTable.HeaderRow);
        if (table.FrozenColumns > 0)
            sheet.SheetView.FreezeColumns(table.FrozenColumns);
        var printed = table.Columns.Select((column, index) => column.Printed ? index + 1 : 0).Max();
        if (printed < table.Columns.Count)
            sheet.PageSetup.PrintAreas.Add(DataTable.HeaderRow, 1, table.LastRow, printed);
        sheet.PageSetup.FitToPages(
            PrintLook.PagesWide([.. Enumerable.Range(0, printed).Select(i => Width(table, i))], table.FrozenColumns), 0);
        if (table.Rows.Count > 0)
            AddTable(sheet, table);
        else
            sheet.Cell(DataTable.HeaderRow + 1, 1).SetValue(table.EmptyNote ?? emptyNote);
    }

    private static void DrawColumn(IXLWorksheet sheet, DataTable table, int index)
    {
        var column = table.Columns[index];
        var header = sheet.Cell(DataTable.HeaderRow, index + 1);
        header.SetValue(CellText.Heading(CellText.Clean(column.Header)));
        BookLook.Header(header.Style);
        if (column.Note is { } note)
            Page.AddComment(header, note);
        sheet.Column(index + 1).Width = Width(table, index);
        if (table.Rows.Count == 0)
            return;
        for (var pattern = 0; pattern < Patterns; pattern++)
            DrawPattern(sheet.Cell(DataTable.HeaderRow + 1 + pattern, index + 1), column, (RowPattern)pattern, table, index);
        Mark(sheet.Range(DataTable.HeaderRow + 1, index + 1, table.LastRow, index + 1), column.Mark);
    }

    private static void DrawPattern(IXLCell cell, DataColumn column, RowPattern pattern, DataTable table, int index)
    {
        var style = BookLook.Lines(cell.Style);
        style.NumberFormat.SetFormat(NumberFormats.Of(column.Format));
        switch (pattern)
        {
            case RowPattern.NotReported:
                style.Fill.SetBackgroundColor(BookLook.MissingFill);
                break;
            case RowPattern.NotApplicable:
                style.Font.SetFontColor(BookLook.Muted).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
                break;
            case RowPattern.QuotedText:
                style.IncludeQuotePrefix = true;
                break;
        }

        if (column.Format == ColumnFormat.LongText)
            style.Alignment.SetWrapText();
        if (column.Format is ColumnFormat.Text or ColumnFormat.LongText && pattern != RowPattern.NotApplicable)
            style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(Indent);
        if (column.Format is ColumnFormat.Count or ColumnFormat.Amount or ColumnFormat.Share or ColumnFormat.Change
            && pattern != RowPattern.NotApplicable)
            style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        if (column.Format is ColumnFormat.Day or ColumnFormat.Plain)
            style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        if (pattern is RowPattern.Value or RowPattern.QuotedText && table.Rows.Any(row => row[index].Link is not null))
            style.Font.SetFontColor(BookLook.LinkInk);
    }

    private static void Mark(IXLRange range, ColumnMark mark)
    {
        switch (mark)
        {
            case ColumnMark.Bar:
                range.AddConditionalFormat().DataBar(XLColor.FromHtml("#8FBFE0"), showBarOnly: false).LowestValue().HighestValue();
                break;
            case ColumnMark.AboveZero:
                Alert(range.AddConditionalFormat().WhenGreaterThan(0));
                break;
            case ColumnMark.AnyText:
                Alert(range.AddConditionalFormat().WhenNotBlank());
                break;
        }
    }

    private static void Alert(IXLStyle style) => style.Font.SetFontColor(BookLook.AlertInk).Fill.SetBackgroundColor(BookLook.AlertFill);

    // Over the pattern rows only: the library makes a cell for every place of a table, even of an empty one. BookPackage stretches it.
    private static void AddTable(IXLWorksheet sheet, DataTable table)
    {
        var range = sheet.Range(DataTable.HeaderRow, 1, DataTable.HeaderRow + Patterns, table.Columns.Count).CreateTable(table.Name);
        range.Theme = XLTableTheme.TableStyleLight1;
        range.ShowAutoFilter = true;
    }

    /// <summary>Width of a column in digits.</summary>
    public static double Width(DataTable table, int index)
    {
        var column = table.Columns[index];
        // The header wraps onto two lines, but not within a word of letters and digits; a sample of the rows is enough to find the usual
        // width.
        var word = column.Header.Split(' ').Where(part => part.All(char.IsAscii)).Select(part => part.Length).DefaultIfEmpty(0).Max();
        var header = Math.Max((TextWidth.Of(column.Header) + 1) / 2 + 4, word * 6 / 5 + 2);
        var widest = table.Rows.Take(SampledRows).Select(row => ValueWidth(row[index], column.Format)).DefaultIfEmpty(0).Max() + 2;
        return Math.Clamp(Math.Max(header, widest), MinimumWidth, column.MaximumWidth);
    }

    private static int ValueWidth(CellValue value, ColumnFormat format) => value.Kind switch
    {
        CellKind.Text => TextWidth.Of(value.Text!) + Indent,
        CellKind.Number when format == ColumnFormat.Day => 10,
        CellKind.Number => (int)Math.Log10(Math.Max(1, Math.Abs(value.Number))) * 4 / 3 + 3,
        _ => 2,
    };
}
