namespace Warehouse.Reading.Documents.Pdf;

/// <summary>Joins the pieces in which programs draw a line: cell by cell, dash by dash, on both sides of a border.</summary>
internal static class RuleMerger
{
    private const double SameLine = 1.6;
    private const double LargestGap = 2.5;
    private const double ShortestRule = 5;

    /// <summary>The rules with pieces joined and specks left out.</summary>
    public static List<PageRule> Merge(IEnumerable<PageRule> rules)
    {
        var merged = new List<PageRule>();
        foreach (var direction in rules.GroupBy(rule => rule.IsLevel))
        {
            var line = new List<PageRule>();
            foreach (var rule in direction.OrderBy(rule => rule.At))
            {
                if (line.Count > 0 && rule.At - line[0].At > SameLine)
                {
                    MergeLine(line, merged);
                    line.Clear();
                }

                line.Add(rule);
            }

            MergeLine(line, merged);
        }

        return merged;
    }

    private static void MergeLine(List<PageRule> line, List<PageRule> merged)
    {
        line.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = 0; i < line.Count;)
        {
            var (from, to, sum, count) = (line[i].From, line[i].To, 0.0, 0);
            for (; i < line.Count && line[i].From <= to + LargestGap; i++)
            {
                to = Math.Max(to, line[i].To);
                sum += line[i].At;
                count++;
            }

            if (to - from >= ShortestRule)
                merged.Add(new PageRule(line[0].IsLevel, sum / count, from, to));
        }
    }
}
