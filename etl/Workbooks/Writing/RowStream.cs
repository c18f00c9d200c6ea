using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Writes the rows of a data sheet straight into its part, in place of the pattern rows that the frame holds.</summary>
internal sealed class RowStream
{
    /// <summary>Namespace of sheets.</summary>
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly DataTable _table;
    private readonly string[][] _styles;
    private readonly string[] _letters;
    private readonly (int Column, double Width)[] _wrapped;

    /// <summary>Takes the styles from the pattern rows.</summary>
    /// <param name="table">What to write.</param>
    /// <param name="frame">The element <c>sheetData</c> of the frame.</param>
    public RowStream(DataTable table, XElement frame)
    {
        _table = table;
        Header = frame.Elements(Main + "row").First();
        _styles = [.. frame.Elements(Main + "row").Skip(1).Take(DataSheet.Patterns).Select(Styles)];
        _wrapped = [.. table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Format == ColumnFormat.LongText)
            .Select(pair => (pair.index, DataSheet.Width(table, pair.index) - DataSheet.Indent))];
        _letters = [.. Enumerable.Range(1, table.Columns.Count).Select(number => ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(number))];
    }

    /// <summary>The row of the header, as the frame has it.</summary>
    public XElement Header { get; }

    /// <summary>Links met while writing: cell and target.</summary>
    public List<(string Cell, string Url)> Links { get; } = [];

    /// <summary>Runs of cells that are not reported, as ranges within one column.</summary>
    public MissingRuns Missing { get; } = new();

    /// <summary>Writes header and rows as the element <c>sheetData</c>.</summary>
    public void Write(XmlWriter writer, CancellationToken cancellationToken)
    {
        var ns = Main.NamespaceName;
        writer.WriteStartElement("sheetData", ns);
        Header.WriteTo(writer);
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            if (i % 1000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            WriteRow(writer, ns, DataTable.HeaderRow + 1 + i, _table.Rows[i]);
        }

        Missing.Close();
        ExcelLimits.Links(_table.Sheet, Links.Count);
        writer.WriteEndElement();
    }

    private void WriteRow(XmlWriter writer, string ns, int number, CellValue[] row)
    {
        var line = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement("row", ns);
        writer.WriteAttributeString("r", line);
        WriteHeight(writer, row);
        for (var i = 0; i < row.Length; i++)
            WriteCell(writer, ns, string.Concat(_letters[i], line), number, i, row[i]);
        writer.WriteEndElement();
    }

    // Programs that do not measure text themselves would show one line of a text that wraps.
    private void WriteHeight(XmlWriter writer, CellValue[] row)
    {
        var lines = 1;
        foreach (var (column, width) in _wrapped)
            lines = Math.Max(lines, row[column].Text is { } text ? TextWidth.Lines(text, width) : 1);
        if (lines == 1)
            return;
        writer.WriteAttributeString("ht", Math.Min(lines * BookLook.LineHeight, BookLook.TallestRow).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("customHeight", "1");
    }

    private void WriteCell(XmlWriter writer, string ns, string address, int row, int column, CellValue value)
    {
        writer.WriteStartElement("c", ns);
        writer.WriteAttributeString("r", address);
        writer.WriteAttributeString("s", _styles[(int)Pattern(value)][column]);
        switch (value.Kind)
        {
            case CellKind.Number:
                writer.WriteStartElement("v", ns);
                writer.WriteString(value.Number.ToString("R", CultureInfo.InvariantCulture));
                writer.WriteEndElement();
                break;
            case CellKind.Text:
                WriteText(writer, ns, ExcelLimits.Text(value.Text!, SheetReference.Of(_table.Sheet, address)));
                break;
            case CellKind.NotApplicable:
                WriteText(writer, ns, "—");
                break;
            case CellKind.NotReported:
                Missing.Add(_letters[column], column, row);
                break;
        }

        writer.WriteEndElement();
        if (value.Link is { } url)
            Links.Add((address, url));
    }

    private static void WriteText(XmlWriter writer, string ns, string text)
    {
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", ns);
        writer.WriteStartElement("t", ns);
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal)))
            writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(CellText.Encode(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static RowPattern Pattern(CellValue value) => value.Kind switch
    {
        CellKind.NotReported => RowPattern.NotReported,
        CellKind.NotApplicable => RowPattern.NotApplicable,
        CellKind.Text when CellText.NeedsQuotePrefix(value.Text!) => RowPattern.QuotedText,
        _ => RowPattern.Value,
    };

    private static string[] Styles(XElement row) => [.. row.Elements(Main + "c").Select(cell => cell.Attribute("s")?.Value ?? "0")];
}
