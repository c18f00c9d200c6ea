using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>
/// Table 四 as the form prints it: one line of fifteen figures, three channels of five results; what is missing stands below each.
/// </summary>
internal sealed class ChallengeTable(BookTables tables, StatutoryGrid grid, Wording wording)
{
    private static readonly StatutoryForm Form = StatutoryForm.Instance;

    private static readonly FormRow[] Channels = [.. Form.Rows.Where(row => row.Table == FormTable.Challenges).OrderBy(row => row.Ordinal)];

    private static readonly FormColumn[] Results =
        [.. Form.Columns.Where(column => column.Table == FormTable.Challenges).OrderBy(column => column.Ordinal)];

    private static readonly int FigureColumns = StatutoryGrid.Columns / (Channels.Length * Results.Length);

    /// <summary>Draws it from a row on.</summary>
    public void Draw(int row)
    {
        var page = grid.Page;
        page.Span(row++, 1, StatutoryGrid.Columns, wording["四、政府信息公开行政复议、行政诉讼情况", "4. Reconsideration and litigation"], PageStyle.Heading);
        page.Span(row, 1, Last(0, Results.Length - 1), wording[Channels[0].Zh, Channels[0].En], PageStyle.Header);
        page.Span(row, First(1, 0), StatutoryGrid.Columns, wording["行政诉讼", "litigation"], PageStyle.Header);
        page.Height(row + 2, 2);
        for (var channel = 1; channel < Channels.Length; channel++)
            page.Span(row + 1, First(channel, 0), Last(channel, Results.Length - 1), wording[Channels[channel].Zh, Channels[channel].En],
                PageStyle.Header);
        for (var channel = 0; channel < Channels.Length; channel++)
        {
            for (var result = 0; result < Results.Length; result++)
            {
                var label = wording[Results[result].Zh, Results[result].En];
                page.Block(row + (channel == 0 ? 1 : 2), First(channel, result), row + 2, Last(channel, result), label, PageStyle.Header);
                grid.SumOverLacking(
                    row + 3, First(channel, result), Last(channel, result), tables.Challenges, "cases",
                    ("channel_code", Channels[channel].Code), ("result_code", Results[result].Code));
            }
        }
    }

    private static int First(int channel, int result) => 1 + (channel * Results.Length + result) * FigureColumns;

    private static int Last(int channel, int result) => First(channel, result) + FigureColumns - 1;
}
