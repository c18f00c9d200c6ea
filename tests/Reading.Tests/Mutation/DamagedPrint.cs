using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// What a damaged document prints by its own labels: the figures of the report, moved where a fault moves labels or figures, and gone where
/// it
/// empties a cell.
/// </summary>
/// <param name="printed">The undamaged print.</param>
/// <param name="showsEmptyCells">Whether the format leaves a place where a cell is empty; else an emptied figure is a lost one.</param>
internal sealed class DamagedPrint(PrintedPlaces printed, bool showsEmptyCells)
{
    private readonly Dictionary<CellKey, CellKey> _names = printed.Figures.Keys.ToDictionary(key => key, key => key);
    private readonly Dictionary<CellKey, CellKey> _contents = printed.Figures.Keys.ToDictionary(key => key, key => key);
    private readonly HashSet<CellKey> _gone = [];

    /// <summary>The report.</summary>
    public ReportFigures Report => printed.Report;

    /// <summary>The figures that the agency meant to print.</summary>
    public IReadOnlyDictionary<CellKey, decimal?> Truth => printed.Figures;

    /// <summary>The figures as the document prints them now; null where a cell is empty.</summary>
    public Dictionary<CellKey, decimal?> Figures() =>
        _names.ToDictionary(name => name.Value, name => _gone.Contains(name.Key) ? null : Truth[_contents[name.Key]]);

    /// <summary>For each cell of each row of the undamaged table the figure that stands in it; null for labels and heads.</summary>
    public IReadOnlyList<IReadOnlyList<CellKey?>> Places(FormTable table) => printed.Places[table];

    /// <summary>Whether a figure was taken out of its cell, so that nobody can read it.</summary>
    public bool IsGone(CellKey key) => _gone.Contains(key);

    /// <summary>A figure is taken out of its cell.</summary>
    public void Empty(CellKey key)
    {
        if (showsEmptyCells)
            _gone.Add(key);
    }

    /// <summary>A figure is taken out together with its row.</summary>
    public void Lose(CellKey key) => _gone.Add(key);

    /// <summary>Two figures change places.</summary>
    public void Swap(CellKey one, CellKey other) => (_contents[one], _contents[other]) = (_contents[other], _contents[one]);

    /// <summary>What the labels call by one name is called by another, and the reverse.</summary>
    public void SwapNames(Func<CellKey, bool> isOne, Func<CellKey, CellKey> toOther)
    {
        foreach (var key in Truth.Keys.Where(isOne).ToList())
        {
            if (toOther(key) is var other && _names.TryGetValue(other, out var name))
                (_names[key], _names[other]) = (name, _names[key]);
        }
    }
}
