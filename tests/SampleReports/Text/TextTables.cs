using System.Text;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Text;

/// <summary>Ways in which tables become text.</summary>
internal static class TextTables
{
    /// <summary>As pasted from a page: a tab between cells, and nothing where a merged cell reaches.</summary>
    public static string Tabs(PrintedTable table) =>
        string.Concat(table.Rows.Select(row => string.Join('\t', row.Select(cell => cell.Text)) + "\n"));

    /// <summary>As pasted from a spreadsheet: a tab between places, empty where a merged cell reaches.</summary>
    public static string TabsWithEmptyPlaces(PrintedTable table)
    {
        var texts = table.Texts();
        return string.Concat(Enumerable.Range(0, table.Rows.Count).Select(row =>
            string.Join('\t', Enumerable.Range(0, table.ColumnCount).Select(column => texts[row, column] ?? "")) + "\n"));
    }

    /// <summary>Markdown: pipes, and a line of dashes below the first row.</summary>
    public static string Markdown(PrintedTable table)
    {
        var texts = table.Texts();
        var text = new StringBuilder();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            text.Append("| ").AppendJoin(" | ", Enumerable.Range(0, table.ColumnCount).Select(column => texts[row, column] ?? ""))
                .Append(" |\n");
            if (row == 0)
                text.Append('|').Append(string.Concat(Enumerable.Repeat("---|", table.ColumnCount))).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Labels on lines of their own, the figures of the row on the next, with spaces between.</summary>
    public static string LabelsAndFiguresOnOwnLines(PrintedTable table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows)
        {
            foreach (var label in row.Where(cell => cell.Role == CellRole.Label))
                text.Append(label.Text).Append('\n');
            var rest = row.Where(cell => cell.Role != CellRole.Label).ToList();
            if (rest.Count > 0)
                text.AppendJoin("  ", rest.Select(cell => cell.Text)).Append('\n');
        }

        return text.ToString();
    }
}
