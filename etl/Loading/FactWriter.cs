using DuckDB.NET.Data;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>Appends the facts of new report versions: every cell of the form goes to exactly one measure.</summary>
internal sealed class FactWriter : IDisposable
{
    private static readonly string[] FlowRows = ["received", "carried_in", "processed", "carried_out"];

    private readonly DimensionKeys _keys;
    private readonly CheckedAppender _outcomes;
    private readonly CheckedAppender _flows;
    private readonly CheckedAppender _totals;
    private readonly CheckedAppender _disclosure;
    private readonly CheckedAppender _challenges;
    private readonly CheckedAppender _claims;
    private readonly CheckedAppender _notes;

    public FactWriter(DuckDBConnection connection, DimensionKeys keys)
    {
        _keys = keys;
        _outcomes = Open("fact_request_outcome", "outcome_key", "requester_type_key", "requests", "state_key");
        _flows = Open(
            "fact_request_flow", "requester_type_key", "received", "received_state_key", "carried_in", "carried_in_state_key",
            "processed", "processed_state_key", "carried_out", "carried_out_state_key");
        _totals = Open("fact_reported_total", "table_code", "row_code", "value", "state_key");
        _disclosure = Open("fact_disclosure", "measure_key", "value", "state_key");
        _challenges = Open("fact_challenge", "channel_key", "result_key", "cases", "state_key");
        _claims = Open("fact_narrative_claim", "ordinal", "claim_code", "value", "chapter", "sentence");
        _notes = CheckedAppender.Open(
            connection, "fact_cell_note", "report_key", "table_code", "row_code", "column_code", "state_key", "raw_text", "doc_table",
            "doc_row", "doc_column", "page", "line");

        CheckedAppender Open(string table, params string[] columns) =>
            CheckedAppender.Open(connection, table, ["report_key", "agency_key", "year", .. columns]);
    }

    public void Write(NewVersion version)
    {
        var flows = new Dictionary<(string Row, string Column), StoredCell>();
        var disclosureEdition = version.Report.Tables.First(table => table.Table == FormTable.Disclosure).Edition;
        foreach (var cell in version.Report.Cells)
        {
            var stored = StoredCell.Of(cell);
            if (cell.Key.Table == FormTable.Disclosure)
                WriteDisclosure(version, stored, _keys.Measure(disclosureEdition, cell.Key));
            else if (cell.Key.Column == "total")
                WriteTotal(version, stored);
            else if (cell.Key.Table == FormTable.Challenges)
                WriteChallenge(version, stored);
            else if (_keys.Outcome(cell.Key.Row) is { } outcome)
                WriteOutcome(version, stored, outcome);
            else
                flows[(cell.Key.Row, cell.Key.Column)] = stored;
            if (stored.State is CellState.Blank or CellState.Unreadable)
                WriteNote(version, stored, cell);
        }

        WriteFlows(version, flows);
        WriteClaims(version);
    }

    public void Complete()
    {
        foreach (var appender in Appenders)
            appender.Complete();
    }

    public void Dispose()
    {
        foreach (var appender in Appenders)
            appender.Dispose();
    }

    private CheckedAppender[] Appenders => [_outcomes, _flows, _totals, _disclosure, _challenges, _claims, _notes];

    private static AppenderRow Begin(CheckedAppender table, NewVersion version) =>
        table.Row().Append(version.Stored.ReportKey).Append(version.AgencyKey).Append(version.Stored.Year);

    private static sbyte Key(CellState state) => (sbyte)state;

    private void WriteOutcome(NewVersion version, StoredCell cell, sbyte outcome) =>
        Begin(_outcomes, version).Append(outcome).Append(_keys.Requester(cell.Key.Column)).Append(cell.Whole).Append(Key(cell.State)).End();

    private void WriteTotal(NewVersion version, StoredCell cell) =>
        Begin(_totals, version).Append(cell.Key.Table.Code()).Append(cell.Key.Row).Append(cell.Whole).Append(Key(cell.State)).End();

    private void WriteDisclosure(NewVersion version, StoredCell cell, sbyte measure) =>
        Begin(_disclosure, version).Append(measure).Append(cell.Value).Append(Key(cell.State)).End();

    private void WriteChallenge(NewVersion version, StoredCell cell) =>
        Begin(_challenges, version).Append(_keys.Channel(cell.Key.Row)).Append(_keys.Result(cell.Key.Column)).Append(cell.Whole)
            .Append(Key(cell.State)).End();

    private void WriteFlows(NewVersion version, Dictionary<(string Row, string Column), StoredCell> flows)
    {
        foreach (var columns in flows.GroupBy(flow => flow.Key.Column))
        {
            var row = Begin(_flows, version).Append(_keys.Requester(columns.Key));
            foreach (var code in FlowRows)
            {
                var cell = flows[(code, columns.Key)];
                row.Append(cell.Whole).Append(Key(cell.State));
            }

            row.End();
        }
    }

    private void WriteClaims(NewVersion version)
    {
        var ordinal = 0;
        foreach (var claim in version.Report.Claims)
        {
            Begin(_claims, version).Append(++ordinal).Append(claim.Code).Append(claim.Value).Append(claim.Chapter)
                .Append(claim.Sentence).End();
        }
    }

    private void WriteNote(NewVersion version, StoredCell stored, Cell cell)
    {
        _notes.Row().Append(version.Stored.ReportKey).Append(cell.Key.Table.Code()).Append(cell.Key.Row).Append(cell.Key.Column)
            .Append(Key(stored.State))
            .Append(cell.RawText).Append(cell.Evidence?.Table).Append(cell.Evidence?.Row).Append(cell.Evidence?.Column)
            .Append(cell.Evidence?.Page).Append(cell.Evidence?.Line).End();
    }
}
