using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>All that a sample report says: the truth that every rendering of it must give back.</summary>
public sealed record ReportFigures
{
    /// <summary>The agency's name as the title prints it.</summary>
    public required string AgencyName { get; init; }

    /// <summary>The year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>The printed tables; a table of the form that is not here is not printed.</summary>
    public required IReadOnlyList<TableFigures> Tables { get; init; }

    /// <summary>Chapter 一, one paragraph an element.</summary>
    public required IReadOnlyList<string> Overview { get; init; }

    /// <summary>Chapter 五.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Chapter 六.</summary>
    public required IReadOnlyList<string> OtherMatters { get; init; }

    /// <summary>The title as printed.</summary>
    public string Title => $"{AgencyName}{Year}年政府信息公开工作年度报告";

    /// <summary>The figures of a table, or null when it is not printed.</summary>
    public TableFigures? Table(FormTable table) => Tables.FirstOrDefault(t => t.Table == table);

    /// <summary>What a reader must find for every cell of the printed tables, each in its edition, in the order of the form.</summary>
    public IEnumerable<ExpectedCell> Expected() =>
        from table in Tables
        from key in StatutoryForm.Instance.Cells(table.Table, table.Edition)
        select !table.Cells.TryGetValue(key, out var value) ? new ExpectedCell(key, CellState.Missing, null)
            : value is null ? new ExpectedCell(key, CellState.Blank, null)
            : new ExpectedCell(key, CellState.Reported, value);
}
