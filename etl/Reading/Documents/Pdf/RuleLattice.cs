namespace Warehouse.Reading.Documents.Pdf;

/// <summary>
/// The grid that rules draw: every distinct distance of a rule is an edge, and two neighbouring places belong to one cell when no rule
/// runs between them.
/// </summary>
internal sealed class RuleLattice
{
    private const double SameEdge = 3;
    private const double CoveredShare = 0.6;

    private readonly bool[,] _wallOnRight;
    private readonly bool[,] _wallBelow;

    /// <summary>Builds the grid.</summary>
    /// <param name="rules">The rules of one table.</param>
    /// <param name="box">The rectangle around them; its sides close cells that have no border of their own.</param>
    public RuleLattice(IReadOnlyCollection<PageRule> rules, PageBox box)
    {
        var level = rules.Where(rule => rule.IsLevel).ToList();
        var upright = rules.Where(rule => !rule.IsLevel).ToList();
        Columns = Edges(upright.Select(rule => rule.At).Append(box.Left).Append(box.Right));
        Rows = Edges(level.Select(rule => rule.At).Append(box.Top).Append(box.Bottom));
        _wallOnRight = Walls(upright, Columns, Rows, transpose: false);
        _wallBelow = Walls(level, Rows, Columns, transpose: true);
    }

    /// <summary>Edges between columns, from the left; one more than there are columns.</summary>
    public IReadOnlyList<double> Columns { get; }

    /// <summary>Edges between rows, from the top; one more than there are rows.</summary>
    public IReadOnlyList<double> Rows { get; }

    /// <summary>The cells without text, by row and column.</summary>
    public List<RuledCell> Cells()
    {
        var cells = new List<RuledCell>();
        var taken = new bool[Rows.Count - 1, Columns.Count - 1];
        for (var row = 0; row < Rows.Count - 1; row++)
        {
            for (var column = 0; column < Columns.Count - 1; column++)
            {
                if (taken[row, column])
                    continue;
                var width = 1;
                while (column + width < Columns.Count - 1 && !taken[row, column + width] && !_wallOnRight[row, column + width - 1])
                    width++;
                var height = 1;
                while (row + height < Rows.Count - 1 && IsOpen(row + height, column, width))
                    height++;
                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + width; c++)
                        taken[r, c] = true;
                }

                cells.Add(new RuledCell(row, column, height, width, ""));
            }
        }

        return cells;
    }

    /// <summary>Whether the places of a row join those above them and each other.</summary>
    private bool IsOpen(int row, int column, int width)
    {
        for (var c = column; c < column + width; c++)
        {
            if (_wallBelow[row - 1, c] || (c > column && _wallOnRight[row, c - 1]))
                return false;
        }

        return true;
    }

    private static List<double> Edges(IEnumerable<double> distances)
    {
        var edges = new List<double>();
        var first = double.NegativeInfinity;
        foreach (var distance in distances.Order())
        {
            if (distance - first <= SameEdge)
                continue;
            edges.Add(distance);
            first = distance;
        }

        return edges;
    }

    // [row, column]: whether a rule covers the edge behind that place over most of the place's length.
    private static bool[,] Walls(List<PageRule> rules, IReadOnlyList<double> across, IReadOnlyList<double> along, bool transpose)
    {
        var walls = transpose ? new bool[across.Count - 1, along.Count - 1] : new bool[along.Count - 1, across.Count - 1];
        for (var edge = 1; edge < across.Count; edge++)
        {
            var near = rules.Where(rule => rule.At >= across[edge] - 1 && rule.At <= across[edge] + SameEdge).ToList();
            for (var place = 0; place < along.Count - 1; place++)
            {
                var (from, to) = (along[place], along[place + 1]);
                var covered = near.Sum(rule => Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from)));
                var isWall = edge == across.Count - 1 || covered >= CoveredShare * (to - from);
                if (transpose)
                    walls[edge - 1, place] = isWall;
                else
                    walls[place, edge - 1] = isWall;
            }
        }

        return walls;
    }
}
