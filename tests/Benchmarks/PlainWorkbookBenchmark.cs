using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Benchmarks;

/// <summary>A plain styled book of 8 sheets x 2,000 rows x 12 columns, the size by which other libraries were measured.</summary>
internal sealed class PlainWorkbookBenchmark : Benchmark
{
    private const int Sheets = 8;
    private const int Rows = 2_000;

    /// <inheritdoc/>
    public override string Name => "plain-workbook";

    /// <inheritdoc/>
    public override string Summary => "Writes a styled book of 8 sheets x 2,000 rows x 12 columns.";

    /// <inheritdoc/>
    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Contains(OwnProcess.Argument))
        {
            using var file = new MemoryStream();
            using (var draft = Draft())
                BookFile.Write(draft, file, cancellationToken);
            await output.WriteLineAsync(OwnProcess.Report(file.Length));
            return;
        }

        await output.WriteLineAsync(OwnProcess.Heading);
        for (var run = 1; run <= 3; run++)
            await output.WriteLineAsync(await OwnProcess.RowAsync(run, [Name], cancellationToken));
    }

    private static BookDraft Draft()
    {
        var draft = new BookDraft(
            new("plain", "benchmark", "warehouse", "", DateTimeOffset.UnixEpoch), new("not reported", "This figure was not reported.", "none", "pp", "Too small.", "Grey: not reported."));
        for (var sheet = 1; sheet <= Sheets; sheet++)
            draft.AddData(Table($"sheet {sheet}"));
        return draft;
    }

    private static DataTable Table(string sheet) => new(
        sheet,
        sheet.Replace(' ', '_'),
        [
            new("name", "机关", ColumnFormat.Text),
            .. Enumerable.Range(1, 11).Select(i => new DataColumn($"c{i}", $"column {i}", i % 3 == 0 ? ColumnFormat.Share : ColumnFormat.Count)),
        ],
        [.. Enumerable.Range(1, Rows).Select(Row)]);

    private static CellValue[] Row(int row) =>
        [CellValue.Of($"青岚市机关{row}"), .. Enumerable.Range(1, 11).Select(i => CellValue.Of(i % 3 == 0 ? row / 4000.0 : row * i))];
}
