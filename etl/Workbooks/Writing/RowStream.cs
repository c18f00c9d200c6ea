using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Writes the rows of a data sheet straight into its part, in place of the pattern rows that the frame holds.</summary>
internal sealed class RowStream
{
    /// <summary>Namespace of sheets.</summary>
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly DataTable _table;
    private readonly byte[] _header;
    private readonly byte[][][] _styles;
    private readonly string[] _columns;
    private readonly byte[][] _letters;
    private readonly (int Column, double Width)[] _wrapped;

    /// <summary>Takes the styles from the pattern rows.</summary>
    /// <param name="table">What to write.</param>
    /// <param name="frame">The element <c>sheetData</c> of the frame.</param>
    public RowStream(DataTable table, XElement frame)
    {
        _table = table;
        _header = Encoding.UTF8.GetBytes(WithoutNamespace(frame.Elements(Main + "row").First()));
        _styles = [.. frame.Elements(Main + "row").Skip(1).Take(DataSheet.Patterns).Select(Styles)];
        _wrapped = [.. table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Format == ColumnFormat.LongText)
            .Select(pair => (pair.index, DataSheet.Width(table, pair.index) - DataSheet.Indent))];
        _columns =
            [.. Enumerable.Range(1, table.Columns.Count).Select(number => ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(number))];
        _letters = [.. _columns.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Links met while writing: cell and target.</summary>
    public List<(string Cell, string Url)> Links { get; } = [];

    /// <summary>Runs of cells that are not reported, as ranges within one column.</summary>
    public MissingRuns Missing { get; } = new();

    /// <summary>Writes header and rows as the element <c>sheetData</c>.</summary>
    public void Write(Utf8Xml xml, CancellationToken cancellationToken)
    {
        xml.Raw("<sheetData>"u8);
        xml.Raw(_header);
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            if (i % 1000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            WriteRow(xml, DataTable.HeaderRow + 1 + i, _table.Rows[i]);
        }

        Missing.Close();
        ExcelLimits.Links(_table.Sheet, Links.Count);
        xml.Raw("</sheetData>"u8);
    }

    private void WriteRow(Utf8Xml xml, int number, CellValue[] row)
    {
        xml.Raw("<row r=\""u8);
        xml.Number(number);
        WriteHeight(xml, row);
        xml.Raw("\">"u8);
        for (var i = 0; i < row.Length; i++)
            WriteCell(xml, number, i, row[i]);
        xml.Raw("</row>"u8);
    }

    // Programs that do not measure text themselves would show one line of a text that wraps.
    private void WriteHeight(Utf8Xml xml, CellValue[] row)
    {
        var lines = 1;
        foreach (var (column, width) in _wrapped)
            lines = Math.Max(lines, row[column].Text is { } text ? TextWidth.Lines(text, width) : 1);
        if (lines == 1)
            return;
        xml.Raw("\" ht=\""u8);
        xml.Number(Math.Min(lines * BookLook.LineHeight, BookLook.TallestRow));
        xml.Raw("\" customHeight=\"1"u8);
    }

    private void WriteCell(Utf8Xml xml, int row, int column, CellValue value)
    {
        xml.Raw("<c r=\""u8);
        xml.Raw(_letters[column]);
        xml.Number(row);
        xml.Raw(_styles[(int)Pattern(value)][column]);
        switch (value.Kind)
        {
            case CellKind.Number:
                xml.Raw("\"><v>"u8);
                xml.Number(value.Number);
                xml.Raw("</v></c>"u8);
                break;
            case CellKind.Text:
                WriteText(xml, ExcelLimits.Text(value.Text!, _table.Sheet, _columns[column], row));
                break;
            case CellKind.NotApplicable:
                WriteText(xml, Formula.NotApplicable);
                break;
            default:
                if (value.Kind == CellKind.NotReported)
                    Missing.Add(_columns[column], column, row);
                xml.Raw("\"/>"u8);
                break;
        }

        if (value.Link is { } url)
            Links.Add((string.Create(CultureInfo.InvariantCulture, $"{_columns[column]}{row}"), url));
    }

    private static void WriteText(Utf8Xml xml, string text)
    {
        xml.Raw("\" t=\"inlineStr\"><is><t"u8);
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal)))
            xml.Raw(" xml:space=\"preserve\""u8);
        xml.Raw(">"u8);
        xml.Text(CellText.Encode(text));
        xml.Raw("</t></is></c>"u8);
    }

    private static RowPattern Pattern(CellValue value) => value.Kind switch
    {
        CellKind.NotReported => RowPattern.NotReported,
        CellKind.NotApplicable => RowPattern.NotApplicable,
        CellKind.Text when CellText.NeedsQuotePrefix(value.Text!) => RowPattern.QuotedText,
        _ => RowPattern.Value,
    };

    // The element around it declares the namespace already.
    private static string WithoutNamespace(XElement row) =>
        row.ToString(SaveOptions.DisableFormatting).Replace($" xmlns=\"{Main.NamespaceName}\"", "", StringComparison.Ordinal);

    private static byte[][] Styles(XElement row) =>
        [.. row.Elements(Main + "c").Select(cell => Encoding.UTF8.GetBytes($"\" s=\"{cell.Attribute("s")?.Value ?? "0"}"))];
}
