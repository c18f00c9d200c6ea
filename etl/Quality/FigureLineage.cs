using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;
using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Quality;

/// <summary>Follows a figure back to the place in the document it was read from, by parsing the document again.</summary>
public sealed class FigureLineage(WarehouseDatabase database, DocumentContents contents, DocumentParser parser)
{
    private volatile ParsedDocument? _latest;

    /// <summary>Explains a figure of a report of an agency and year.</summary>
    /// <param name="agency">Id or full name, now or earlier, of the agency.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="row">Row code; it tells the table.</param>
    /// <param name="column">Column code.</param>
    /// <param name="reportKey">The version of the report; null for the current one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperatorException">There is no such agency, report, row or column.</exception>
    public async Task<FigureExplanation> ExplainAsync(string agency, int year, string row, string column, int? reportKey,
        CancellationToken cancellationToken)
    {
        var (formRow, formColumn) = Locate(row, column);
        var cell = new CellKey(formRow.Table, row, column);
        using var connection = database.OpenConnection();
        var (agencyId, agencyName) = AgencyFinder.Find(connection, agency);
        var versions = Versions(connection, agencyId, year, cell);
        var current = versions.FirstOrDefault(version => reportKey is null ? version.IsCurrent : version.ReportKey == reportKey)
            ?? throw new OperatorException($"No report of {agencyName} ({agencyId}) on {year} is loaded.");
        var findings = connection.Query<Finding>(SqlCatalog.Read("program/lineage/findings.sql"), new { report_key = current.ReportKey })
            .Where(finding => Concerns(finding.Cells, cell)).ToList();
        var (reading, document, problem) = await ReadAgainAsync(current, cell, cancellationToken);
        return new FigureExplanation(agencyId, agencyName, year, cell, formRow, formColumn, current, reading, document, problem, findings, versions);
    }

    /// <summary>Whether the cells of a finding, where <c>*</c> stands for all, include a cell.</summary>
    internal static bool Concerns(string cells, CellKey cell) => cells.Split(' ').Any(name =>
    {
        var parts = name.Split('.');
        return Fits(parts[0], cell.Table.Code())
            && (parts.Length < 2 || Fits(parts[1], cell.Row))
            && (parts.Length < 3 || Fits(parts[2], cell.Column));

        static bool Fits(string pattern, string code) => pattern == "*" || pattern == code;
    });

    /// <summary>The row and the column of a figure in the form.</summary>
    /// <exception cref="OperatorException">The form has no such row, or the row no such column.</exception>
    internal static (FormRow Row, FormColumn Column) Locate(string row, string column)
    {
        var form = StatutoryForm.Instance;
        var formRow = form.Rows.FirstOrDefault(candidate => candidate.Code == row)
            ?? throw new OperatorException($"The form has no row '{row}'; its rows are {string.Join(", ", form.Rows.Select(r => r.Code))}.");
        var inTable = Enum.GetValues<Edition>().SelectMany(edition => form.Cells(formRow.Table, edition))
            .Where(cell => cell.Row == row).Select(cell => cell.Column).Distinct().ToList();
        return inTable.Contains(column)
            ? (formRow, form.Columns.First(candidate => candidate.Table == formRow.Table && candidate.Code == column))
            : throw new OperatorException($"Row '{row}' has no column '{column}'; its columns are {string.Join(", ", inTable)}.");
    }

    private static List<FigureVersion> Versions(DuckDBConnection connection, string agencyId, int year, CellKey cell)
    {
        var reports = connection.Query<FigureVersionRow>(SqlCatalog.Read("program/lineage/report_versions.sql"),
            new { agency_id = agencyId, year });
        return [.. reports.Select(report =>
        {
            var stored = connection.QuerySingleOrDefault<(string State, decimal? Value)>(
                SqlCatalog.Read("program/lineage/figure.sql"),
                new { report_key = report.ReportKey, cell = $"{cell.Table.Code()}.{cell.Row}.{cell.Column}" });
            return report.With(stored.State ?? CellState.NotApplicable.Code(), stored.Value);
        })];
    }

    private async Task<(FigureReading? Reading, DocumentContent? Document, string? Problem)> ReadAgainAsync(
        FigureVersion version, CellKey key, CancellationToken cancellationToken)
    {
        var document = await contents.OpenAsync(version.Source, version.CaptureId, version.DocumentSha256, cancellationToken);
        if (document.Problem is { } problem)
            return (null, null, problem);
        if (Parse(document, version.MediaType, cancellationToken) is not ParseResult.Parsed parsed)
            return (null, null, $"Parser {parser.Version} refuses the document that parser {version.ParserVersion} read.");
        var cell = parsed.Report.Cells.FirstOrDefault(candidate => candidate.Key == key)
            ?? new Cell(key, CellState.NotApplicable, null, null, null);
        var stored = StoredCell.Of(cell);
        var agrees = stored.State.Code() == version.State && stored.Value == version.Value;
        return (new FigureReading(parser.Version, cell.State, cell.Value, cell.RawText, cell.Evidence, agrees), parsed.Document, null);
    }

    // A page asks for its figure, and its frame for the same document right after it.
    private ParseResult Parse(StoredDocument document, string? mediaType, CancellationToken cancellationToken)
    {
        if (_latest is { } latest && latest.Sha256 == document.Sha256 && latest.MediaType == mediaType)
            return latest.Result;
        var result = parser.Parse(document.Bytes, mediaType, cancellationToken);
        _latest = new(document.Sha256, mediaType, result);
        return result;
    }

    private sealed record ParsedDocument(string Sha256, string? MediaType, ParseResult Result);

    private sealed record FigureVersionRow(
        int ReportKey, short Version, bool IsCurrent, string Source, long? CaptureId, string? MediaType, string DocumentSha256,
            string ParserVersion,
        DateTimeOffset LoadedAt, DateTimeOffset? SupersededAt)
    {
        public FigureVersion With(string state, decimal? value) => new(
            ReportKey, Version, IsCurrent, state, value, Source, CaptureId, MediaType, DocumentSha256, ParserVersion, LoadedAt,
                SupersededAt);
    }
}
