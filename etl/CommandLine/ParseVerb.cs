using System.CommandLine;
using System.Globalization;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;
using Warehouse.Reading;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>parse</c>: what one document states. Touches no database.</summary>
internal sealed class ParseVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = "A report as HTML, text, Word, Excel or PDF." };

    private readonly ChoiceOption<ParseFormat> _format = new("--format") { Description = "How to print." };

    public ParseVerb()
        : base("parse", "Print the figures of one document: as table,row,column,value, or as JSON with states, raw texts and places.")
    {
        Add(_file);
        Add(_format);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var item = LoadItem.OfFile(Path.GetFullPath(run.Get(_file)!));
        var bytes = await ReadAsync(item, run.Options<LoadingOptions>(), cancellationToken);
        switch (run.Service<DocumentParser>().Parse(bytes, item.MediaType, cancellationToken))
        {
            case Reading.ParseResult.Parsed parsed:
                Print(run, parsed.Report);
                return ExitCode.Done;
            case Reading.ParseResult.Refused refused:
                throw new OperatorException($"{item.Source}: {QuarantineReason.Of(refused.Reason)}: {refused.Message}");
            default:
                throw new InvalidOperationException("A parse result is a report or a refusal.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(LoadItem item, LoadingOptions limits, CancellationToken cancellationToken)
    {
        if (Directory.Exists(item.Source))
            throw new UsageException($"'{item.Source}' is a folder: 'parse' takes one file, 'load' takes folders.");
        if (item.Length is null)
            throw new OperatorException($"There is no file '{item.Source}': check the path.");
        if (item.Length > limits.MaximumDocumentMegabytes * 1024L * 1024)
            throw new OperatorException($"'{item.Source}' is larger than the {limits.MaximumDocumentMegabytes} MB that are read: it is no report.");
        try
        {
            return await item.ReadAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"'{item.Source}' cannot be read: {e.Message}", e);
        }
    }

    private void Print(VerbRun run, AnnualReport report)
    {
        if (run.Get(_format) == ParseFormat.Json)
        {
            run.Terminal.Json(report);
            return;
        }

        CsvText.Write(run.Terminal.Output, ["table", "row", "column", "value"]);
        foreach (var cell in report.Cells)
            CsvText.Write(run.Terminal.Output,
                [cell.Key.Table.Code(), cell.Key.Row, cell.Key.Column, cell.Value?.ToString("G29", CultureInfo.InvariantCulture)]);
    }
}
