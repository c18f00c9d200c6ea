using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Disclosure;

/// <summary>Reads chapter 二. It has no sums, so a cell is placed by its head or by a complete row, or not at all.</summary>
internal sealed class DisclosureTableReader
{
    private const string Amount10K = "amount_10k_cny";
    private const string AmountCny = "amount_cny";

    private static readonly FormRow[] FormRows = [.. StatutoryForm.Instance.Rows.Where(row => row.Table == FormTable.Disclosure)];

    private static readonly FormColumn[] FormColumns =
        [.. StatutoryForm.Instance.Columns.Where(column => column.Table == FormTable.Disclosure)];

    private readonly TableSheet _sheet = new(FormTable.Disclosure);

    private DisclosureTableReader()
    {
    }

    /// <summary>Reads the lines of the chapter; <paramref name="fallback"/> is the edition when the labels show none.</summary>
    public static TableResult Read(IReadOnlyList<FormLine> lines, Edition fallback)
    {
        var reader = new DisclosureTableReader();
        var read = new DisclosureLines();
        foreach (var line in lines)
            read.Add(line);
        var edition = DisclosureEdition.Detect(read.Rows, FormRows, FormColumns);
        foreach (var row in read.Rows)
            reader.Write(row, edition ?? fallback, edition is not null);
        reader.Account(read, edition ?? fallback, lines);
        return new TableResult(FormTable.Disclosure, read.Rows.Count > 0, edition, reader._sheet);
    }

    /// <summary>What is not the figure of a cell: repeated cells, rows of the agency's own, and numbers of which at most the row is known.</summary>
    private void Account(DisclosureLines read, Edition edition, IReadOnlyList<FormLine> lines)
    {
        var free = Enumerable.Range(0, FormRows.Length).Where(i => FormRows[i].IsIn(edition) && !read.Rows.Exists(row => row.Row == i)).ToList();
        foreach (var (label, place) in read.Others)
        {
            if (label is not null && !free.Exists(row => LabelRemains.Fit(FormTable.Disclosure, label, row)))
                _sheet.Numbers.Explain(place);
        }
        foreach (var row in read.Rows)
        {
            row.Repeats.ForEach(cell => _sheet.Numbers.Explain(cell.Place));
            row.Cells.ForEach(cell => _sheet.Numbers.MayStandIn(cell.Place, FormRows[row.Row].Code, null));
        }
        _sheet.Account(lines);
    }

    private void Write(DisclosureRow row, Edition edition, bool isEditionCertain)
    {
        var form = FormRows[row.Row];
        var measures = Measures(form.Code, edition);
        if (measures.Count == 0 || row.Cells.Count == 0)
            return;
        // What several figures without a head mean, only the edition can say.
        var sources = row is { IsAssembled: true, Head.HasValuesBeforeLabels: true } ? null
            : ByHead(row, measures) ?? (measures.Count == 1 || isEditionCertain ? ByOrder(row, measures) : null);
        for (var i = 0; i < measures.Count; i++)
        {
            if (sources is not null)
                WriteCell(form.Code, measures[i], row.Cells[sources[i]], row);
            else
                _sheet.SetUnreadable(form.Code, measures[i], RawTexts.Join(row.Cells), row.Cells[0].Evidence);
        }
    }

    /// <summary>The measures of a row; the amount of procurement counts once, its unit decides its code.</summary>
    private static List<string> Measures(string row, Edition edition) =>
    [
        .. StatutoryForm.Instance.Cells(FormTable.Disclosure, edition)
            .Where(key => key.Row == row && (key.Column != AmountCny)).Select(key => key.Column),
    ];

    private static int[]? ByHead(DisclosureRow row, List<string> measures)
    {
        if (!row.IsAligned || row.Head is not { } head)
            return null;
        var sources = new int[measures.Count];
        Array.Fill(sources, -1);
        // A row that is longer than its head may have been moved by a cell put in before.
        if (IsLonger(row, head) && row.Cells.Exists(cell => cell.Figure.State != CellState.Reported && !IsBeyond(cell, head)))
            return null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var code = head.Columns.CodeOver(row.Cells[i]);
            var measure = code < 0 ? -1 : measures.IndexOf(FormColumns[code].Code is AmountCny ? Amount10K : FormColumns[code].Code);
            if (measure >= 0 && sources[measure] < 0)
                sources[measure] = i;
            else if (measure >= 0 && i > 0 && sources[measure] >= 0 && row.Cells[i].Text == row.Cells[i - 1].Text)
                row.Repeats.Add(row.Cells[i]); // A merged cell that is printed in each of its places.
            else if (row.Cells[i].Figure.State != CellState.Blank)
                return null;
        }
        return Array.IndexOf(sources, -1) < 0 ? sources : null;
    }

    private static bool IsLonger(DisclosureRow row, DisclosureHead head) => row.Cells.Exists(cell => IsBeyond(cell, head));

    private static bool IsBeyond(ValueCell cell, DisclosureHead head) => cell.Column >= head.Columns.Codes.Length;

    private static int[]? ByOrder(DisclosureRow row, List<string> measures)
    {
        var start = row.Cells.FindIndex(static cell => cell.Figure.State != CellState.Blank);
        var end = row.Cells.FindLastIndex(static cell => cell.Figure.State != CellState.Blank) + 1;
        if (start < 0)
            return [.. Enumerable.Range(0, measures.Count).Select(i => Math.Min(i, row.Cells.Count - 1))];
        if (end - start == measures.Count)
            return [.. Places(row, measures).Select(place => start + place)];
        // In text an empty cell may be a lost one; only a grid with columns shows that it is empty.
        return row.IsAligned && row.Cells.Count == measures.Count ? [.. Enumerable.Range(0, measures.Count)] : null;
    }

    /// <summary>The place of each measure among the values: as the head of a text names them, else as the form prints them.</summary>
    private static IEnumerable<int> Places(DisclosureRow row, List<string> measures)
    {
        var named = row.Head?.Measures.ConvertAll(measure => measures.IndexOf(FormColumns[measure].Code)) ?? [];
        var isWhole = named.Count == measures.Count && named.Distinct().Count() == named.Count && !named.Contains(-1);
        return Enumerable.Range(0, measures.Count).Select(i => isWhole ? named.IndexOf(i) : i);
    }

    private void WriteCell(string row, string measure, ValueCell cell, DisclosureRow printed)
    {
        if (measure != Amount10K)
        {
            _sheet.Set(row, measure, cell);
            return;
        }
        var unit = cell.Figure.Unit != FigureUnit.None ? cell.Figure.Unit
            : MoneyUnit.Combine(printed.LabelUnit, printed.Head?.Unit ?? FigureUnit.None);
        if (unit is FigureUnit.None or FigureUnit.Unclear && cell.Figure is { IsReported: true, Value: not 0 })
            _sheet.SetUnreadable(row, Amount10K, cell.Text, cell.Evidence); // Nothing says for certain whether these are 元 or 万元.
        else if (row == "fees")
            WriteFee(row, cell, unit);
        else
            _sheet.Set(row, unit == FigureUnit.Cny ? AmountCny : Amount10K, cell, isCount: false);
    }

    /// <summary>The form fixes 万元 for fees; an amount in 元 is converted, which is exact.</summary>
    private void WriteFee(string row, ValueCell cell, FigureUnit unit)
    {
        if (unit == FigureUnit.Cny && cell.Figure.IsReported)
        {
            _sheet.Notes.Add(
                new ParserNote("unit_converted", $"The fees are printed in 元 ({RawTexts.Of(cell.Text)}), not in 万元.", cell.Evidence));
            _sheet.Set(row, Amount10K, cell, factor: 0.0001m, isCount: false);
            return;
        }
        _sheet.Set(row, Amount10K, cell, isCount: false);
    }
}
