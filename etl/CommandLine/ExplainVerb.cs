using System.CommandLine;
using System.Globalization;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>explain</c>: where a figure comes from, down to its cell in the document.</summary>
internal sealed class ExplainVerb : Verb
{
    private readonly Argument<string> _agency = new("AGENCY") { Description = "Id or full name of the agency." };

    private readonly Argument<int> _year = new("YEAR") { Description = "The year reported on." };

    private readonly Argument<string> _row = new("ROW") { Description = "Row code, e.g. received or refused_deliberative." };

    private readonly Argument<string> _column = new("COLUMN") { Description = "Column code, e.g. natural_person or total." };

    private readonly Option<bool> _json;

    public ExplainVerb() : base(
        "explain", "Follow a figure back to its cell: the document is parsed again, and the value compared with the stored one. Ends with 1 when they differ.")
    {
        Add(_agency);
        Add(_year);
        Add(_row);
        Add(_column);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        RequireCell(run.Get(_row)!, run.Get(_column)!);
        run.RequireWarehouse();
        var explained = await run.Service<FigureLineage>().ExplainAsync(
            run.Get(_agency)!, run.Get(_year), run.Get(_row)!, run.Get(_column)!, reportKey: null, cancellationToken);
        if (run.Get(_json))
            run.Terminal.Json(Describe(explained));
        else
            Print(run.Terminal, explained);
        return explained.Reading is { Agrees: true } ? ExitCode.Done : ExitCode.Problems;
    }

    private static void RequireCell(string row, string column)
    {
        try
        {
            FigureLineage.Locate(row, column);
        }
        catch (OperatorException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    private static object Describe(FigureExplanation explained) => new
    {
        explained.AgencyId,
        explained.AgencyName,
        explained.Year,
        Table = explained.Cell.Table.Code(),
        explained.Cell.Row,
        explained.Cell.Column,
        explained.Column.Unit,
        explained.Current,
        explained.Reading,
        explained.Problem,
        explained.Findings,
        explained.Versions,
    };

    private static void Print(Terminal terminal, FigureExplanation explained)
    {
        var current = explained.Current;
        terminal.Line($"{explained.AgencyName} ({explained.AgencyId}), {explained.Year}");
        terminal.Line($"{explained.Cell.Table.Code()}.{explained.Cell.Row}.{explained.Cell.Column}: "
            + $"{explained.Row.Zh} / {explained.Column.Zh} ({explained.Row.En}, {explained.Column.En})");
        terminal.Line($"  stored     {Figure(current.State, current.Value)}{(current.Value is null ? "" : $" {explained.Column.Unit}")}");
        terminal.Line($"  document   {current.Source}{(current.CaptureId is { } capture ? $" (capture {capture})" : "")}");
        terminal.Line($"  sha-256    {current.DocumentSha256}");
        terminal.Line($"  version    {current.Version}, loaded {Moment(current.LoadedAt)}, parser {current.ParserVersion}");
        if (explained.Reading is { } reading)
        {
            terminal.Line($"  read again {Figure(reading.State.Code(), reading.Value)} with parser {reading.ParserVersion}: "
                + (reading.Agrees ? "the stored value" : "NOT the stored value"));
            terminal.Line($"  raw text   {(reading.RawText is null ? "(nothing stands there)" : $"'{reading.RawText}'")}");
            terminal.Line($"  place      {Place(reading.Evidence)}");
        }

        if (explained.Problem is { } problem)
            terminal.Line($"  not read   {problem}");
        foreach (var finding in explained.Findings)
            terminal.Line($"  {(finding.Outcome == "failed" ? finding.Severity : "open"),-10} {finding.RuleId}: {finding.MessageEn}");
        foreach (var version in explained.Versions.Where(version => !version.IsCurrent))
            terminal.Line($"  before     version {version.Version}: {Figure(version.State, version.Value)}, "
                + $"until {(version.SupersededAt is { } until ? Moment(until) : "?")}, {version.Source}");
    }

    private static string Figure(string state, decimal? value) => value?.ToString("G29", CultureInfo.InvariantCulture)
        ?? $"{state}, no value";

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Place(Evidence? evidence) => evidence is not { } at
        ? "not in the document"
        : string.Join(", ", new[]
        {
            at.Page is { } page ? $"page {page}" : null,
            at.Table > 0 ? $"table {at.Table}, row {at.Row}, column {at.Column}" : null,
            at.Line is { } line ? $"line {line}" : null,
        }.Where(part => part is not null));
}
