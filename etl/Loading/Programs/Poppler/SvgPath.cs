using System.Globalization;
using Warehouse.Reading.Documents.Pdf;

namespace Warehouse.Etl.Loading.Programs.Poppler;

/// <summary>Finds the rules in an SVG path: level and upright strokes, and filled bars so thin that they are drawn as lines.</summary>
internal static class SvgPath
{
    private const double Straight = 0.6;
    private const double ThickestRule = 3.2;

    /// <summary>Adds the rules of a path.</summary>
    /// <param name="data">The attribute <c>d</c>, with absolute commands as cairo writes them.</param>
    /// <param name="isStroked">Whether the path is drawn along its edges; else it is filled.</param>
    /// <param name="transform">From the path to the page.</param>
    /// <param name="rules">Where to add.</param>
    public static void AddRules(string data, bool isStroked, SvgTransform transform, List<PageRule> rules)
    {
        foreach (var figure in Figures(data, transform))
        {
            if (isStroked)
                AddStrokes(figure, rules);
            else
                AddBar(figure, rules);
        }
    }

    private static void AddStrokes(List<(double X, double Y)> figure, List<PageRule> rules)
    {
        for (var i = 1; i < figure.Count; i++)
        {
            var (from, to) = (figure[i - 1], figure[i]);
            if (Math.Abs(from.Y - to.Y) <= Straight)
                Add(rules, isLevel: true, (from.Y + to.Y) / 2, from.X, to.X);
            else if (Math.Abs(from.X - to.X) <= Straight)
                Add(rules, isLevel: false, (from.X + to.X) / 2, from.Y, to.Y);
        }
    }

    private static void AddBar(List<(double X, double Y)> figure, List<PageRule> rules)
    {
        var (left, right) = (figure.Min(p => p.X), figure.Max(p => p.X));
        var (top, bottom) = (figure.Min(p => p.Y), figure.Max(p => p.Y));
        if (bottom - top <= ThickestRule && right - left > bottom - top)
            Add(rules, isLevel: true, (top + bottom) / 2, left, right);
        else if (right - left <= ThickestRule && bottom - top > right - left)
            Add(rules, isLevel: false, (left + right) / 2, top, bottom);
    }

    private static void Add(List<PageRule> rules, bool isLevel, double at, double from, double to) =>
        rules.Add(new PageRule(isLevel, at, Math.Min(from, to), Math.Max(from, to)));

    // Figures of straight lines only: a curve is a letter or a drawing, never a rule.
    private static IEnumerable<List<(double X, double Y)>> Figures(string data, SvgTransform transform)
    {
        var figure = new List<(double X, double Y)>();
        var parts = data.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case "M" or "L" when i + 2 < parts.Length && Number(parts[i + 1]) is { } x && Number(parts[i + 2]) is { } y:
                    if (parts[i] == "M" && figure.Count > 0)
                    {
                        if (figure.Count > 1)
                            yield return figure;
                        figure = [];
                    }

                    figure.Add(transform.Apply(x, y));
                    i += 2;
                    break;
                case "Z" when figure.Count > 0:
                    figure.Add(figure[0]);
                    break;
                default:
                    yield break;
            }
        }

        if (figure.Count > 1)
            yield return figure;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000
            ? number : null;
}
