using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables;

/// <summary>
/// The law of conservation: every number that the lines of a table print ends as the figure of a cell, as explained, or as unclaimed. The printed
/// numbers are counted from the lines, not from what was read of them.
/// </summary>
internal sealed class NumberAccount
{
    private readonly HashSet<CellPlace> _claimed = [];
    private readonly HashSet<CellPlace> _explained = [];
    private readonly Dictionary<CellPlace, (string? Row, string? Column)> _standings = [];

    /// <summary>The account; empty before it is closed.</summary>
    public PrintedNumbers Result { get; private set; } = PrintedNumbers.None;

    /// <summary>A printed cell is the figure of a cell of the form.</summary>
    public void Claim(CellPlace place) => _claimed.Add(place);

    /// <summary>A printed cell is by its label or place none of the form's.</summary>
    public void Explain(CellPlace place) => _explained.Add(place);

    /// <summary>A printed cell, unless it is claimed, may belong to a row or under a column; null where that is not known.</summary>
    public void MayStandIn(CellPlace place, string? row, string? column) => _standings.TryAdd(place, (row, column));

    /// <summary>Counts the numbers of the lines.</summary>
    public void Close(IReadOnlyList<FormLine> lines)
    {
        var (printed, claimed, explained) = (0, 0, 0);
        var unclaimed = new List<UnclaimedNumber>();
        foreach (var line in lines)
        {
            foreach (ref readonly var cell in line.Cells.AsSpan())
            {
                if (!cell.IsNumber && !(cell is { IsText: true, Meaning: null } && LooseNumber.IsIn(cell.Text)))
                    continue;
                var place = new CellPlace(line.Ordinal, cell.Column);
                printed++;
                if (_claimed.Contains(place))
                    claimed++;
                else if (_explained.Contains(place))
                    explained++;
                else
                    unclaimed.Add(Unclaimed(line, cell, _standings.GetValueOrDefault(place)));
            }
        }
        Result = new PrintedNumbers(printed, claimed, explained, unclaimed);
    }

    private static UnclaimedNumber Unclaimed(FormLine line, in FormCell cell, (string? Row, string? Column) standing) =>
        new(RawTexts.Of(cell.Text)!, standing.Row, standing.Column, line.At(cell));
}
