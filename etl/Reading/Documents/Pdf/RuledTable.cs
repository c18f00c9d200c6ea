namespace Warehouse.Reading.Documents.Pdf;

/// <summary>A part of a page that rules divide into cells.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Box">The rectangle around its rules.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Words">The words inside.</param>
internal sealed record RuledTable(int Page, PageBox Box, IReadOnlyList<PageRule> Rules, IReadOnlyList<PageWord> Words)
{
    private const double Touching = 3;

    // More lines on one page are a drawing; a table of the form has about fifty.
    private const int MaxRulesOfPage = 3000;

    /// <summary>The tables of a page, from the top.</summary>
    public static IReadOnlyList<RuledTable> Find(PdfPage page)
    {
        var rules = RuleMerger.Merge(page.Rules);
        if (rules.Count > MaxRulesOfPage)
            return [];
        var tables = Connected(rules).Where(HasCells)
            .Select(group => new RuledTable(page.Number, Around(group), group, [.. WordsIn(page, Around(group))]))
            .Where(table => table.Words.Count > 0).OrderBy(table => table.Box.Top).ToList();
        return [.. tables.Where(table => !tables.Exists(other => other != table && IsInside(table.Box, other.Box)))];
    }

    private static IEnumerable<PageWord> WordsIn(PdfPage page, PageBox box) =>
        page.Words.Where(word => box.Contains(word.Box.CentreX, word.Box.CentreY));

    private static bool IsInside(PageBox inner, PageBox outer) => outer.Contains(inner.CentreX, inner.CentreY) && outer.Width > inner.Width;

    // An underline or a frame around the page is no table.
    private static bool HasCells(List<PageRule> rules)
    {
        var level = rules.Count(rule => rule.IsLevel);
        var upright = rules.Count - level;
        return level >= 2 && upright >= 1 && level + upright >= 5;
    }

    private static PageBox Around(List<PageRule> rules) => new(
        rules.Min(rule => rule.IsLevel ? rule.From : rule.At), rules.Min(rule => rule.IsLevel ? rule.At : rule.From),
        rules.Max(rule => rule.IsLevel ? rule.To : rule.At), rules.Max(rule => rule.IsLevel ? rule.At : rule.To));

    private static List<List<PageRule>> Connected(List<PageRule> rules)
    {
        var groups = new List<List<PageRule>>();
        var waiting = new HashSet<int>(Enumerable.Range(0, rules.Count));
        while (waiting.Count > 0)
        {
            var group = new List<PageRule>();
            var reached = new Queue<int>([waiting.First()]);
            waiting.Remove(reached.Peek());
            while (reached.TryDequeue(out var index))
            {
                group.Add(rules[index]);
                foreach (var next in waiting.Where(other => Touch(rules[index], rules[other])).ToList())
                {
                    waiting.Remove(next);
                    reached.Enqueue(next);
                }
            }

            groups.Add(group);
        }

        return groups;
    }

    private static bool Touch(PageRule a, PageRule b)
    {
        if (a.IsLevel == b.IsLevel)
            return false;
        var (level, upright) = a.IsLevel ? (a, b) : (b, a);
        return upright.At >= level.From - Touching && upright.At <= level.To + Touching
            && level.At >= upright.From - Touching && level.At <= upright.To + Touching;
    }
}
