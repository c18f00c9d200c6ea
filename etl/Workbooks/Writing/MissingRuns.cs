using System.Globalization;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Collects cells that are not reported as runs down their columns: a whole blank column is one range.</summary>
internal sealed class MissingRuns
{
    private readonly SortedDictionary<int, (string Letter, int First, int Last)> _open = [];
    private readonly List<string> _ranges = [];

    /// <summary>The runs, as addresses.</summary>
    public IReadOnlyList<string> Ranges => _ranges;

    /// <summary>One more cell; rows come in order.</summary>
    public void Add(string letter, int column, int row)
    {
        if (_open.TryGetValue(column, out var run))
        {
            if (run.Last == row - 1)
            {
                _open[column] = run with { Last = row };
                return;
            }

            Finish(run);
        }

        _open[column] = (letter, row, row);
    }

    /// <summary>No cells come any more.</summary>
    public void Close()
    {
        foreach (var run in _open.Values)
            Finish(run);
        _open.Clear();
    }

    private void Finish((string Letter, int First, int Last) run) => _ranges.Add(
        run.First == run.Last
            ? string.Create(CultureInfo.InvariantCulture, $"{run.Letter}{run.First}")
            : string.Create(CultureInfo.InvariantCulture, $"{run.Letter}{run.First}:{run.Letter}{run.Last}"));
}
