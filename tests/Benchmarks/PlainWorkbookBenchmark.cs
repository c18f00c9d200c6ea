using System.Diagnostics;
using System.Globalization;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Benchmarks;

/// <summary>A plain styled book of 8 sheets x 2,000 rows x 12 columns, the size by which other libraries were measured.</summary>
internal sealed class PlainWorkbookBenchmark : Benchmark
{
    private const int Sheets = 8;
    private const int Rows = 2_000;
    private const int WarmUps = 5;
    private const int Runs = 9;

    /// <inheritdoc/>
    public override string Name => "plain-workbook";

    /// <inheritdoc/>
    public override string Summary => "Writes a styled book of 8 sheets x 2,000 rows x 12 columns.";

    /// <inheritdoc/>
    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Contains(OwnProcess.Argument))
        {
            await output.WriteLineAsync(OwnProcess.Report(Write(cancellationToken)));
            return;
        }

        await output.WriteLineAsync(OwnProcess.Heading);
        for (var run = 1; run <= 3; run++)
            await output.WriteLineAsync(await OwnProcess.RowAsync(run, [Name], cancellationToken));
        await output.WriteLineAsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"In a process that has made such books before, as the service has: {Again(cancellationToken).TotalSeconds:0.00} s."));
    }

    // The median, once everything is compiled.
    private static TimeSpan Again(CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            Write(cancellationToken);
            times.Add(clock.Elapsed);
        }

        return times.Skip(WarmUps).Order().ElementAt(Runs / 2);
    }

    private static long Write(CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        using (var draft = Draft())
            BookFile.Write(draft, file, cancellationToken);
        return file.Length;
    }

    private static BookDraft Draft()
    {
        var draft = new BookDraft(
            new("plain", "benchmark", "warehouse", "", DateTimeOffset.UnixEpoch),
            new("not reported", "This figure was not reported.", "none", "pp", "Too small.", "Grey: not reported."));
        for (var sheet = 1; sheet <= Sheets; sheet++)
            draft.AddData(Table($"sheet {sheet}"));
        return draft;
    }

    private static DataTable Table(string sheet) => new(
        sheet,
        sheet.Replace(' ', '_'),
        [
            new("name", "机关", ColumnFormat.Text),
            .. Enumerable.Range(1, 11)
            .Select(i => new DataColumn($"c{i}", $"column {i}", i % 3 == 0 ? ColumnFormat.Share : ColumnFormat.Count)),
        ],
        [.. Enumerable.Range(1, Rows).Select(Row)]);

    private static CellValue[] Row(int row) =>
        [CellValue.Of($"青岚市机关{row}"), .. Enumerable.Range(1, 11).Select(i => CellValue.Of(i % 3 == 0 ? row / 4000.0 : row * i))];
}
