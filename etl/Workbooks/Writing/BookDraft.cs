using ClosedXML.Excel;
using Warehouse.Etl.Workbooks.Writing.Charts;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// A workbook under construction. Designed sheets and the frames of data sheets are drawn with ClosedXML; charts and the values of formulas
/// are
/// added with the Open XML SDK; the rows of data sheets are streamed when the file is packed.
/// </summary>
internal sealed class BookDraft : IDisposable
{
    private readonly XLWorkbook _workbook = new();
    private readonly Dictionary<string, Dictionary<string, Formula>> _formulas = [];
    private readonly Dictionary<string, DataTable> _tables = [];
    private readonly List<PlacedChart> _charts = [];

    public BookDraft(BookIdentity identity, BookNotes notes)
    {
        (Identity, Notes) = (identity, notes);
        _workbook.Author = identity.Author;
        _workbook.Properties.Author = identity.Author;
        _workbook.Properties.LastModifiedBy = identity.Author;
        _workbook.Properties.Created = _workbook.Properties.Modified = identity.Time.UtcDateTime;
        BookLook.Apply(_workbook);
    }

    /// <summary>Its properties.</summary>
    public BookIdentity Identity { get; }

    /// <summary>Its standing notes.</summary>
    public BookNotes Notes { get; }

    /// <summary>Names of the sheets so far, in order.</summary>
    public IReadOnlyList<string> Sheets => [.. _workbook.Worksheets.Select(sheet => sheet.Name)];

    /// <summary>Formulas by sheet and address.</summary>
    internal IReadOnlyDictionary<string, Dictionary<string, Formula>> Formulas => _formulas;

    /// <summary>Data sheets by name.</summary>
    internal IReadOnlyDictionary<string, DataTable> Tables => _tables;

    /// <summary>Charts in the order in which they were added.</summary>
    internal IReadOnlyList<PlacedChart> Charts => _charts;

    /// <summary>Adds a designed sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="headerRow">Row to be repeated on every printed page; null for none.</param>
    /// <param name="fit">How it is fitted to paper.</param>
    public Page AddPage(string name, int? headerRow = null, PrintFit fit = PrintFit.OneWide)
    {
        var sheet = _workbook.AddWorksheet(ExcelLimits.SheetName(name));
        PrintLook.Apply(sheet, Identity, Notes, headerRow);
        sheet.TabColor = BookLook.Accent;
        return new(sheet, _formulas[name] = [], Notes, fit);
    }

    /// <summary>Adds a data sheet.</summary>
    public void AddData(DataTable table)
    {
        var sheet = _workbook.AddWorksheet(table.Sheet);
        PrintLook.Apply(sheet, Identity, Notes, DataTable.HeaderRow);
        DataSheet.Draw(sheet, table, Notes.NoRows);
        _tables[table.Sheet] = table;
    }

    /// <summary>Puts a chart on a sheet.</summary>
    public void AddChart(string sheet, Chart chart, ChartPlace place) => _charts.Add(new(sheet, chart, place));

    /// <summary>Writes the designed sheets and the frames.</summary>
    internal void SaveFrame(Stream target) =>
        _workbook.SaveAs(target, new SaveOptions { EvaluateFormulasBeforeSaving = false, ValidatePackage = false });

    /// <inheritdoc/>
    public void Dispose() => _workbook.Dispose();
}
