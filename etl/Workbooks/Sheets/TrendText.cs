namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>A row of small blocks that shows the course of a figure, in every program and in print.</summary>
internal static class TrendText
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>One block a value; a dot where nothing was reported.</summary>
    public static string Of(IReadOnlyList<double?> values)
    {
        var known = values.Where(value => value is not null).Select(value => value!.Value).ToList();
        if (known.Count < 2)
            return "";
        var (low, high) = (known.Min(), known.Max());
        return string.Concat(values.Select(value => value is not { } v ? "·"
            : high <= low ? Blocks[3..4]
            : Blocks[(int)Math.Round((v - low) / (high - low) * (Blocks.Length - 1), MidpointRounding.AwayFromZero)].ToString()));
    }
}
