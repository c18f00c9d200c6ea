using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Warehouse.Etl.Workbooks.Writing.Charts;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Adds to the frame what ClosedXML does not write: charts, and the values of formulas.</summary>
internal static class BookParts
{
    public static void Complete(Stream frame, BookDraft draft)
    {
        using var document = SpreadsheetDocument.Open(frame, isEditable: true, new OpenSettings { AutoSave = false });
        var workbook = document.WorkbookPart!;
        SetPrintTitles(workbook.Workbook, draft);
        workbook.Workbook.Save();
        foreach (var sheet in workbook.Workbook.Sheets!.Elements<Sheet>())
        {
            var name = sheet.Name!.Value!;
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            if (draft.Formulas.TryGetValue(name, out var formulas) && formulas.Count > 0)
                WriteValues(part.Worksheet, formulas);
            var charts = draft.Charts.Where(chart => chart.Sheet == name).ToList();
            if (charts.Count > 0)
                ChartSheet.Add(part, charts);
            if (part.IsRootElementLoaded)
                part.Worksheet.Save();
        }
    }

    // ClosedXML writes the rows as 1:1, while LibreOffice repeats them only when they are absolute, as Excel writes them; and it writes
    // columns and rows
    // together in a way that no program reads.
    private static void SetPrintTitles(Workbook workbook, BookDraft draft)
    {
        foreach (var name in (workbook.DefinedNames?.Elements<DefinedName>() ?? []).Where(name => name.Name == "_xlnm.Print_Titles"))
        {
            var at = name.Text.LastIndexOf('!') + 1;
            var sheet = name.Text[..at];
            var rows = sheet + string.Join(':', name.Text[at..].Split(':').Select(row => "$" + row.TrimStart('$')));
            var columns = draft.Tables.Values.FirstOrDefault(table => sheet.Trim('!', '\'') == table.Sheet)?.FrozenColumns ?? 0;
            name.Text = columns == 0 ? rows : $"{sheet}$A:${XLHelper.GetColumnLetterFromNumber(columns)},{rows}";
        }
    }

    private static void WriteValues(Worksheet sheet, Dictionary<string, Formula> formulas)
    {
        foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
        {
            var formula = formulas[cell.CellReference!.Value!];
            cell.DataType = formula.Value is null ? CellValues.String : null;
            cell.CellValue = new(formula.CachedText);
        }
    }
}
