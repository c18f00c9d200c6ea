using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Chart = DocumentFormat.OpenXml.Drawing.Charts;
using Drawn = DocumentFormat.OpenXml.Drawing;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>What a workbook is made of, sheet by sheet, as lines of text: tables and their headers, panes, print setup, formats, names, marks, charts.</summary>
internal sealed class BookStructure : IDisposable
{
    private const int LastOfExcel = 16_384;

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly List<Sheet> _sheets;

    public BookStructure(string file)
    {
        _document = SpreadsheetDocument.Open(file, isEditable: false);
        _workbook = _document.WorkbookPart!;
        _sheets = [.. _workbook.Workbook.Sheets!.Elements<Sheet>()];
    }

    /// <summary>The sheets in their order, each with its lines.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Lines)> Read() =>
        [.. _sheets.Select((sheet, index) => (sheet.Name!.Value!, (IReadOnlyList<string>)[.. Lines((WorksheetPart)_workbook.GetPartById(sheet.Id!.Value!), index)]))];

    public void Dispose() => _document.Dispose();

    private IEnumerable<string> Lines(WorksheetPart part, int index)
    {
        var sheet = part.Worksheet;
        foreach (var table in part.TableDefinitionParts.Select(definition => definition.Table))
        {
            yield return $"table {table.Name} {table.Reference}, filter {table.AutoFilter?.Reference}, look {table.TableStyleInfo?.Name}";
            yield return "headers: " + string.Join(" | ", table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value));
        }

        var pane = sheet.SheetViews!.Descendants<Pane>().SingleOrDefault();
        yield return $"frozen: rows {pane?.VerticalSplit?.Value ?? 0}, columns {pane?.HorizontalSplit?.Value ?? 0}";
        yield return Print(sheet);
        foreach (var name in Names(index))
            yield return name;
        yield return "widths: " + string.Join(' ', sheet.Descendants<Column>().Where(column => column.Max!.Value < LastOfExcel).Select(Width));
        yield return "formats: " + (part.TableDefinitionParts.Any() ? string.Join(" | ", FormatsOf(Row(sheet, 2))) : string.Join(" | ", FormatsOf(sheet).Distinct().Order(StringComparer.Ordinal)));
        foreach (var mark in sheet.Elements<ConditionalFormatting>())
            yield return $"mark: {string.Join(' ', mark.Elements<ConditionalFormattingRule>().Select(rule => rule.Type!.InnerText))} on {mark.SequenceOfReferences!.InnerText}";
        if (sheet.Descendants<MergeCell>().Count() is > 0 and var merged)
            yield return string.Create(CultureInfo.InvariantCulture, $"merged: {merged}");
        foreach (var chart in part.DrawingsPart?.ChartParts ?? [])
            yield return Line(chart);
    }

    private static string Print(Worksheet sheet)
    {
        var setup = sheet.Elements<PageSetup>().Single();
        var isFitted = sheet.SheetProperties?.PageSetupProperties?.FitToPage?.Value == true;
        var size = isFitted ? $"{setup.FitToWidth?.Value ?? 1} wide, {setup.FitToHeight?.Value ?? 1} long" : $"at {setup.Scale?.Value} %";
        var breaks = string.Join(',', sheet.Descendants<Break>().Select(at => at.Id!.InnerText));
        var footer = sheet.Elements<HeaderFooter>().Single().OddFooter!.Text;
        return $"print: paper {setup.PaperSize}, {setup.Orientation!.InnerText}, {size}, breaks [{breaks}], page numbers {footer.Contains("&P / &N", StringComparison.Ordinal)}";
    }

    // Print titles and areas of the sheet, and the names of its cells.
    private IEnumerable<string> Names(int index) =>
        from name in _workbook.Workbook.DefinedNames?.Elements<DefinedName>() ?? []
        let sheet = _sheets[index].Name!.Value!
        where name.LocalSheetId is { } local ? local.Value == index : name.Text.StartsWith($"{sheet}!", StringComparison.Ordinal) || name.Text.StartsWith($"'{sheet}'!", StringComparison.Ordinal)
        orderby name.Name!.Value
        select $"name: {name.Name} = {name.Text}";

    private static string Width(Column column) =>
        string.Create(CultureInfo.InvariantCulture, $"{column.Min}{(column.Min!.Value == column.Max!.Value ? "" : $"-{column.Max}")}:{column.Width!.Value:0.#}");

    private static Row Row(Worksheet sheet, uint number) => sheet.Descendants<Row>().First(row => row.RowIndex!.Value == number);

    private IEnumerable<string> FormatsOf(DocumentFormat.OpenXml.OpenXmlElement cells)
    {
        var styles = _workbook.WorkbookStylesPart!.Stylesheet;
        var formats = styles.CellFormats!.Elements<CellFormat>().ToList();
        var own = styles.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!) ?? [];
        return cells.Descendants<Cell>().Select(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].NumberFormatId?.Value ?? 0)
            .Select(id => own.GetValueOrDefault(id) ?? $"built in {id}");
    }

    private static string Line(ChartPart part)
    {
        var chart = part.ChartSpace.GetFirstChild<Chart.Chart>()!;
        var plot = chart.PlotArea!.ChildElements.First(element => element is Chart.LineChart or Chart.BarChart);
        var grouping = plot.ChildElements.OfType<Chart.BarGrouping>().FirstOrDefault()?.Val?.InnerText ?? plot.ChildElements.OfType<Chart.Grouping>().First().Val!.InnerText;
        var series = plot.Descendants<Chart.Values>().Select(values => values.NumberReference!.Formula!.Text);
        return $"chart: {string.Concat(chart.Title!.Descendants<Drawn.Text>().Select(text => text.Text))} ({plot.LocalName}, {grouping}): {string.Join(' ', series)}";
    }
}
