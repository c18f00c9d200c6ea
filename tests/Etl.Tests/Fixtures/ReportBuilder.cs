using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Builds reports for tests: every cell of the form reported as 0 but those that the test sets.</summary>
internal sealed class ReportBuilder(string? agencyName, int? year)
{
    private readonly Dictionary<CellKey, Cell> _cells = [];
    private readonly Dictionary<FormTable, TableReading> _tables = new()
    {
        [FormTable.Requests] = new(FormTable.Requests, Found: true, Edition.Form2021),
        [FormTable.Disclosure] = new(FormTable.Disclosure, Found: true, Edition.Form2021),
        [FormTable.Challenges] = new(FormTable.Challenges, Found: true, Edition.Form2021),
    };

    private readonly List<NarrativeClaim> _claims = [];

    /// <summary>One more column of one row of table 三, with its total.</summary>
    public ReportBuilder Requests(string row, int naturalPerson, int? total = null) =>
        Set(FormTable.Requests, row, "natural_person", naturalPerson).Set(FormTable.Requests, row, "total", total ?? naturalPerson);

    public ReportBuilder Set(FormTable table, string row, string column, decimal value) =>
        Set(new Cell(new CellKey(table, row, column), CellState.Reported, value, $"{value}", new Evidence(1, 2, 3)));

    public ReportBuilder Blank(FormTable table, string row, string column) =>
        Set(new Cell(new CellKey(table, row, column), CellState.Blank, null, "—", new Evidence(1, 2, 3)));

    public ReportBuilder Unreadable(FormTable table, string row, string column, string rawText) =>
        Set(new Cell(new CellKey(table, row, column), CellState.Unreadable, null, rawText, new Evidence(1, 2, 3, Page: 4, Line: 5)));

    public ReportBuilder BlankColumn(string column)
    {
        foreach (var key in StatutoryForm.Instance.Cells(FormTable.Requests, _tables[FormTable.Requests].Edition)
            .Where(key => key.Column == column))
            Blank(key.Table, key.Row, key.Column);
        return this;
    }

    public ReportBuilder In(FormTable table, Edition edition)
    {
        _tables[table] = _tables[table] with { Edition = edition };
        return this;
    }

    public ReportBuilder Without(FormTable table)
    {
        _tables[table] = _tables[table] with { Found = false };
        return this;
    }

    public ReportBuilder Claim(string code, decimal value, int chapter = 1)
    {
        _claims.Add(new NarrativeClaim(code, value, chapter, $"{code} {value}", new Evidence(0, 0, 0, Line: 1)));
        return this;
    }

    public AnnualReport Build() => new()
    {
        AgencyName = agencyName,
        Year = year,
        Title = $"{agencyName}{year}年政府信息公开工作年度报告",
        Tables = [_tables[FormTable.Requests], _tables[FormTable.Disclosure], _tables[FormTable.Challenges]],
        Cells = [.. _tables.Values.SelectMany(table => StatutoryForm.Instance.Cells(table.Table, table.Edition)).Select(CellOf)],
        Claims = _claims,
        Notes = [],
    };

    private ReportBuilder Set(Cell cell)
    {
        _cells[cell.Key] = cell;
        return this;
    }

    private Cell CellOf(CellKey key) =>
        !_tables[key.Table].Found ? new Cell(key, CellState.Missing, null, null, null)
        : _cells.TryGetValue(key, out var cell) ? cell
        : new Cell(key, CellState.Reported, 0, "0", new Evidence(1, 1, 1));
}
