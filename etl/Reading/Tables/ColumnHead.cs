using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables;

/// <summary>
/// The head of a table, or of a fragment of one: which column of the form stands over which columns of the grid. Header texts may be
/// split over rows (商业企 above 业) or stand below a group (法人或其他组织).
/// </summary>
/// <param name="resolve">Finds the column that the texts over a grid column name, from the top; -1 when they name none.</param>
internal sealed class ColumnHead(Func<IReadOnlyList<string>, int> resolve)
{
    private readonly List<List<string>> _texts = [];
    private readonly List<(int Line, int Column)> _named = [];
    private int _lines;
    private int[]? _codes;

    /// <summary>Column of the form over each column of the grid; -1 where there is none.</summary>
    public ReadOnlySpan<int> Codes => _codes ??= [.. _texts.Select(resolve)];

    /// <summary>The columns of the form that single texts name, each with the line of the head, in the order of the document.</summary>
    public IReadOnlyList<(int Line, int Column)> Named => _named;

    /// <summary>Takes up a line of the head.</summary>
    public void Add(FormLine line)
    {
        _codes = null;
        _lines++;
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (!cell.IsText)
                continue;
            if (resolve([cell.Text]) is var named and >= 0)
                _named.Add((_lines, named));
            while (_texts.Count < cell.Column + cell.Width)
                _texts.Add([]);
            for (var i = 0; i < cell.Width; i++)
                _texts[cell.Column + i].Add(cell.Text);
        }
    }

    /// <summary>The one column of the form that a cell stands under; -1 when it stands under none, -2 when under several.</summary>
    public int CodeOver(ValueCell cell)
    {
        var codes = Codes;
        var found = -1;
        for (var i = cell.Column; i < cell.Column + cell.Width; i++)
        {
            var code = i < codes.Length ? codes[i] : -1;
            if (code == found)
                continue;
            if (i > cell.Column)
                return -2;
            found = code;
        }
        return found;
    }

    /// <summary>Whether a column of the form stands over one of the first columns of the grid.</summary>
    public bool CoversAnyBefore(int column)
    {
        var codes = Codes;
        return codes[..Math.Min(column, codes.Length)].IndexOfAnyExcept(-1) >= 0;
    }
}
