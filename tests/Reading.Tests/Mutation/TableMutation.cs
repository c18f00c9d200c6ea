using Warehouse.Reading.Form;
using Warehouse.Reading.Tables.Disclosure;
using Warehouse.SampleReports.Printing;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// A fault of a whole table or between two rows of it: a column lost, two values, heads or labels in each other's place, after which the
/// document
/// prints other figures than were reported, or a row lost whose label a misprinted one resembles.
/// </summary>
internal sealed record TableMutation(string Name, Action<DamagedTable, Random> Apply)
{
    /// <summary>Every fault.</summary>
    public static IReadOnlyList<TableMutation> All { get; } =
    [
        new("drop a column", (table, random) => EachOfColumn(table, random, (row, i) => table.Remove(row, i))),
        new("empty a column", (table, random) => EachOfColumn(table, random, (row, i) => table.Empty(row, i))),
        new("swap two values of a row", (table, random) => SwapValues(table, random, isSameRow: true)),
        new("swap two values", (table, random) => SwapValues(table, random, isSameRow: false)),
        new("swap two heads", SwapHeads),
        new("swap two labels", SwapLabels),
        new("lose a row and misprint a label towards the lost one", LoseRowAndMisprint),
    ];

    private static void EachOfColumn(DamagedTable table, Random random, Action<int, int> change)
    {
        var column = random.Next(table.Table == FormTable.Challenges ? 15 : table.Table == FormTable.Requests ? 7 : 3);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var values = Values(table.Rows[row]);
            if (column < values.Count)
                change(row, values[column]);
        }
    }

    private static void SwapValues(DamagedTable table, Random random, bool isSameRow)
    {
        // An amount of procurement is named by its unit as well as by its place.
        var rows = Enumerable.Range(0, table.Rows.Count)
            .Where(row => Values(table.Rows[row]).Count > 1 && RowCode(table, row) != "procurement").ToList();
        if (rows.Count == 0)
            return;
        var one = rows[random.Next(rows.Count)];
        var other = isSameRow ? one : rows[random.Next(rows.Count)];
        var (first, second) = (Values(table.Rows[one]), Values(table.Rows[other]));
        table.SwapTexts((one, first[random.Next(first.Count)]), (other, second[random.Next(second.Count)]));
    }

    private static void SwapHeads(DamagedTable table, Random random)
    {
        var heads = Heads(table).ToList();
        if (heads.Count == 0)
            return;
        var one = heads[random.Next(heads.Count)];
        var alike = heads.FindAll(head => head.Block == one.Block);
        var other = alike[random.Next(alike.Count)];
        if (one.Column == other.Column)
            return;
        table.SwapTexts(one.Place, other.Place);
        table.SwapNames(key => key.Column == one.Column && one.IsOver(key), key => key with { Column = other.Column });
    }

    private static void SwapLabels(DamagedTable table, Random random)
    {
        // A row of chapter 二 has its measures over it: only rows below the same head can be taken for each other.
        var labels = Enumerable.Range(0, table.Rows.Count)
            .Select(row => (Row: row, Cell: table.Rows[row].FindLastIndex(cell => cell.Role == CellRole.Label), Code: RowCode(table, row)))
            .Where(label => label is { Cell: >= 0, Code: not null }
                && (table.Table == FormTable.Requests || label.Code is "rules" or "normative_documents")).ToList();
        if (labels.Count < 2)
            return;
        var one = labels[random.Next(labels.Count)];
        var other = labels[random.Next(labels.Count)];
        table.SwapTexts((one.Row, one.Cell), (other.Row, other.Cell));
        table.SwapNames(key => one.Code != other.Code && key.Row == one.Code, key => key with { Row = other.Code! });
    }

    // Up to half of the characters in which two labels differ become those of the other, whose row is lost: the label is still nearer to
    // its own.
    private static void LoseRowAndMisprint(DamagedTable table, Random random)
    {
        var labels = Enumerable.Range(0, table.Rows.Count)
            .Select(row => (Row: row, Cell: table.Rows[row].FindLastIndex(cell => cell.Role == CellRole.Label)))
            .Where(label => label.Cell >= 0 && RowCode(table, label.Row) is not null).ToList();
        if (labels.Count == 0)
            return;
        var misprinted = labels[random.Next(labels.Count)];
        var text = Text(misprinted);
        var alike = labels.Where(label => Differences(text, Text(label)).Count > 1).OrderBy(label => Differences(text, Text(label)).Count)
            .Take(2).ToList();
        if (alike.Count == 0)
            return;
        var lost = alike[random.Next(alike.Count)];
        var places = Differences(text, Text(lost));
        var characters = text.ToCharArray();
        foreach (var place in random.GetItems(places.ToArray(), Math.Min(places.Count / 2, random.Next(1, 4))))
            characters[place] = Text(lost)[place];
        table.Change(misprinted.Row, misprinted.Cell, cell => cell with { Text = new string(characters) });
        table.RemoveRow(lost.Row);

        string Text((int Row, int Cell) label) => table.Rows[label.Row][label.Cell].Text;
    }

    /// <summary>Where the words of two labels differ, ordinals and marks left aside.</summary>
    private static List<int> Differences(string one, string other) =>
        [.. Enumerable.Range(0, Math.Min(one.Length, other.Length))
            .Where(i => one[i] != other[i] && char.IsLetter(one[i]) && char.IsLetter(other[i]))];

    private static string? RowCode(DamagedTable table, int row) => table.Rows[row].Select(table.KeyOf)
        .FirstOrDefault(key => key is not null)?.Row;

    private static List<int> Values(List<PrintedCell> row) => [.. Enumerable.Range(0, row.Count).Where(i => row[i].Role == CellRole.Value)];

    /// <summary>The cells that head a column of figures, each with the block of columns in which its text is unique.</summary>
    private static IEnumerable<Head> Heads(DamagedTable table)
    {
        var channels = 0;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var i = 0; i < table.Rows[row].Count; i++)
            {
                var cell = table.Rows[row][i];
                if (cell.Role != CellRole.Header || FormHeads.Column(table.Table, cell.Text) is not { } column)
                    continue;
                yield return table.Table switch
                {
                    FormTable.Requests => new Head((row, i), column, 0, _ => true),
                    FormTable.Challenges => ChallengeHead((row, i), column, channels++ / 5),
                    _ => DisclosureHead(table, row, i, column),
                };
            }
        }
    }

    private static Head ChallengeHead((int, int) place, string column, int channel) =>
        new(place, column, channel, key => key.Row == FormHeads.Channels[channel]);

    private static Head DisclosureHead(DamagedTable table, int row, int i, string column)
    {
        var below = new HashSet<string>();
        for (var next = row + 1; next < table.Rows.Count && RowCode(table, next) is { } code; next++)
            below.Add(code);
        return new Head((row, i), column, row, key => below.Contains(key.Row));
    }

    private sealed record Head((int Row, int Cell) Place, string Column, int Block, Func<CellKey, bool> IsOver);
}
