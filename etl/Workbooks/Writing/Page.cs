using ClosedXML.Excel;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>A designed sheet: every cell is written through it, so that text is never a formula and a missing figure never 0.</summary>
internal sealed class Page
{
    private readonly IXLWorksheet _sheet;
    private readonly Dictionary<string, Formula> _formulas;
    private readonly BookNotes _notes;
    private readonly PrintFit _fit;

    internal Page(IXLWorksheet sheet, Dictionary<string, Formula> formulas, BookNotes notes, PrintFit fit)
    {
        (_sheet, _formulas, _notes, _fit) = (sheet, formulas, notes, fit);
        sheet.ShowGridLines = false;
    }

    /// <summary>Name of the sheet.</summary>
    public string Name => _sheet.Name;

    /// <summary>Widths of the columns from the first on, in digits.</summary>
    public void Widths(params double[] widths)
    {
        for (var i = 0; i < widths.Length; i++)
            _sheet.Column(i + 1).Width = widths[i];
        PrintLook.Fit(_sheet, _fit, widths);
    }

    /// <summary>Height of a row in lines of body text.</summary>
    public void Height(int row, double lines) => _sheet.Row(row).Height = Math.Min(lines * BookLook.LineHeight, BookLook.TallestRow);

    /// <summary>Keeps the rows above and the columns left of a cell in sight.</summary>
    public void Freeze(int rows, int columns)
    {
        if (rows > 0)
            _sheet.SheetView.FreezeRows(rows);
        if (columns > 0)
            _sheet.SheetView.FreezeColumns(columns);
    }

    /// <summary>A text.</summary>
    public void Text(int row, int column, string text, PageStyle look)
    {
        var cell = _sheet.Cell(row, column);
        BookLook.Apply(cell.Style, look);
        Write(cell, Worded(text, look));
    }

    /// <summary>A text over several columns.</summary>
    public void Span(int row, int first, int last, string text, PageStyle look) => Block(row, first, row, last, text, look);

    /// <summary>A text over a block of cells.</summary>
    public void Block(int firstRow, int firstColumn, int lastRow, int lastColumn, string text, PageStyle look)
    {
        var range = _sheet.Range(firstRow, firstColumn, lastRow, lastColumn);
        BookLook.Apply(range.Style, look);
        if (range.Cells().Count() > 1)
            range.Merge();
        Write(_sheet.Cell(firstRow, firstColumn), Worded(text, look));
    }

    /// <summary>A number; null is a figure that was not reported.</summary>
    public void Number(int row, int column, double? value, PageStyle look)
    {
        if (value is not { } number)
        {
            NotReported(row, column);
            return;
        }

        var cell = _sheet.Cell(row, column);
        BookLook.Apply(cell.Style, look);
        cell.SetValue(number);
    }

    /// <summary>A formula with its value; one whose value is empty looks like a figure that was not reported.</summary>
    public Formula Formula(int row, int column, Formula formula, PageStyle look)
    {
        if (formula.Text.Length > ExcelLimits.FormulaLength)
            throw new WorkbookRefusedException(
                $"Sheet '{Name}': a formula of {formula.Text.Length} characters; Excel holds {ExcelLimits.FormulaLength}.");
        var cell = _sheet.Cell(row, column);
        BookLook.Apply(cell.Style, look);
        if (look == PageStyle.Points)
            cell.Style.NumberFormat.SetFormat(NumberFormats.Points(_notes.Points));
        if (formula.IsMissing)
            MarkMissing(cell);
        cell.FormulaA1 = formula.Text;
        var address = cell.Address.ToStringRelative();
        _formulas[address] = formula;
        return formula with { Text = address };
    }

    /// <summary>A formula over several columns.</summary>
    public void Formula(int row, int first, int last, Formula formula, PageStyle look)
    {
        var range = _sheet.Range(row, first, row, last);
        BookLook.Apply(range.Style, look);
        range.Merge();
        Formula(row, first, formula, look);
    }

    /// <summary>A figure that was not reported.</summary>
    public void NotReported(int row, int column) => MarkMissing(_sheet.Cell(row, column));

    /// <summary>A figure that is not shown, and that a chart leaves out: the cell stays empty and is hatched, its note says why.</summary>
    public void TooSmall(int row, int column)
    {
        var cell = _sheet.Cell(row, column);
        BookLook.NotShown(cell.Style);
        AddComment(cell, _notes.TooSmall);
    }

    /// <summary>A figure that does not exist here.</summary>
    public void NotApplicable(int row, int column) => Text(row, column, "—", PageStyle.Remark);

    /// <summary>A link to a sheet of this book.</summary>
    public void LinkToSheet(int row, int column, string sheet, PageStyle look = PageStyle.Link)
    {
        var cell = _sheet.Cell(row, column);
        Write(cell, sheet);
        cell.Hyperlink = new XLHyperlink(SheetReference.Of(sheet, "A1"));
        BookLook.Apply(cell.Style, look);
    }

    /// <summary>Bars as long as the numbers.</summary>
    public void Bars(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        _sheet.Range(firstRow, firstColumn, lastRow, lastColumn).AddConditionalFormat()
        .DataBar(XLColor.FromHtml("#8FBFE0"), showBarOnly: false)
            .LowestValue().HighestValue();

    /// <summary>Gives a cell a name by which other books and formulas may refer to it.</summary>
    public void NameCell(int row, int column, string name) => _sheet.Workbook.NamedRanges.Add(name, _sheet.Cell(row, column).AsRange());

    /// <summary>A note on a cell.</summary>
    public void Comment(int row, int column, string text) => AddComment(_sheet.Cell(row, column), text);

    /// <summary>Starts a new printed page after a row.</summary>
    public void BreakAfter(int row) => _sheet.PageSetup.AddHorizontalPageBreak(row);

    internal static void AddComment(IXLCell cell, string text)
    {
        var clean = CellText.Clean(text);
        cell.Comment.AddText(clean);
        cell.Comment.Style.Size.SetWidth(40).Size.SetHeight(15 * Math.Clamp(TextWidth.Lines(clean, 36), 2, 12));
    }

    // What labels something begins like a sentence; all other text stands as it came.
    private static string Worded(string text, PageStyle look) =>
        look is PageStyle.Header or PageStyle.Label or PageStyle.Upright or PageStyle.Remark or PageStyle.Text
        ? CellText.Heading(text) : text;

    private void MarkMissing(IXLCell cell)
    {
        BookLook.NotReported(cell.Style);
        AddComment(cell, _notes.Missing);
    }

    private void Write(IXLCell cell, string text)
    {
        var clean = ExcelLimits.Text(CellText.Clean(text), $"{Name}!{cell.Address}");
        cell.SetValue(clean);
        if (CellText.NeedsQuotePrefix(clean))
            cell.Style.IncludeQuotePrefix = true;
    }
}
