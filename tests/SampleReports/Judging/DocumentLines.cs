using Warehouse.Reading.Documents;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Judging;

/// <summary>
/// What a reader found and what was printed, as lines that can be compared: a paragraph is a line, a row of a table is a line of its
/// places with the text of a merged cell in each; white space left out.
/// </summary>
public static class DocumentLines
{
    public static string[] Of(DocumentContent content) => [.. content.Blocks.SelectMany(Lines)];

    public static string[] Of(PrintedReport report) => [Squeeze(report.Title), .. report.Blocks.SelectMany(Lines)];

    private static string[] Lines(DocumentBlock block) => block switch
    {
        GridBlock grid => [.. grid.Rows.Select(row => string.Join('|', row.Cells.ToArray().Select(cell => Squeeze(cell.Text))))],
        ParagraphBlock paragraph => [Squeeze(paragraph.Text)],
        _ => [],
    };

    private static string[] Lines(PrintedBlock block) => block switch
    {
        PrintedBlock.Table table => Lines(table.Content),
        PrintedBlock.Heading heading => [Squeeze(heading.Text)],
        PrintedBlock.Paragraph paragraph => [Squeeze(paragraph.Text)],
        _ => [],
    };

    private static string[] Lines(PrintedTable table)
    {
        var lines = table.Rows.Select(_ => new string[table.ColumnCount]).ToArray();
        foreach (var (row, column, cell) in table.Place())
        {
            for (var r = row; r < row + cell.RowSpan; r++)
                Array.Fill(lines[r], Squeeze(cell.Text), column, cell.ColumnSpan);
        }

        return [.. lines.Select(line => string.Join('|', line))];
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
