using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Documents.Pdf;

/// <summary>
/// Puts together the cells and the row that a page break cut: a group label (（四）无 | 法提供), a row label, a label over many rows.
/// </summary>
internal static partial class PageBreak
{
    // The note about the identities fills the upper left corner of the table of chapter 三.
    private const string Note = "（本列";

    private static readonly FrozenSet<string> Headers = StatutoryForm.Instance.Columns.Select(column => column.Label).ToFrozenSet();

    /// <summary>Joins the cells on both sides of a break where they are one.</summary>
    /// <param name="cells">The cells of the table; changed.</param>
    /// <param name="row">The first row on the new page.</param>
    public static void Heal(List<RuledCell> cells, int row)
    {
        var pairs = Pairs(cells, row);
        if (IsCutRow(pairs))
            pairs.ForEach(pair => JoinCells(cells, pair));
        else
            pairs.FindAll(IsCutLabel).ForEach(pair => JoinCells(cells, pair));
    }

    private static List<(RuledCell Above, RuledCell Below)> Pairs(List<RuledCell> cells, int row) =>
    [
        .. from below in cells
           where below.Row == row
           let above = cells.Find(cell => cell.EndRow == row && cell.Column == below.Column && cell.ColumnSpan == below.ColumnSpan)
           where above is not null
           select (above, below),
    ];

    // A row is cut when its label goes on below and no column has a figure on both sides.
    private static bool IsCutRow(List<(RuledCell Above, RuledCell Below)> pairs)
    {
        var labels = pairs.Where(pair => HasLetter(pair.Above.Text) || HasLetter(pair.Below.Text)).ToList();
        var figures = pairs.Except(labels).ToList();
        return labels.Count > 0 && figures.Count > 0
            && StartsWithOrdinal(labels[^1].Above.Text) && labels[^1].Below.Text.Length > 0
            && !labels.Exists(pair => StartsWithOrdinal(pair.Below.Text))
            && figures.Exists(pair => HasDigit(pair.Above.Text + pair.Below.Text))
            && figures.TrueForAll(pair => pair.Above.Text.Length == 0 || pair.Below.Text.Length == 0);
    }

    private static bool IsCutLabel((RuledCell Above, RuledCell Below) pair) =>
        (pair.Above.Text.Length == 0 && GroupOrdinal().IsMatch(Squeeze(pair.Below.Text)))
        || ((StartsWithOrdinal(pair.Above.Text) || pair.Above.Text.StartsWith(Note, StringComparison.Ordinal) || IsCutHeader(pair))
        && !StartsWithOrdinal(pair.Below.Text) && !HasDigit(pair.Below.Text));

    private static bool IsCutHeader((RuledCell Above, RuledCell Below) pair) =>
        pair.Below.Text.Length > 0 && Headers.Contains(Squeeze(pair.Above.Text + pair.Below.Text));

    private static void JoinCells(List<RuledCell> cells, (RuledCell Above, RuledCell Below) pair)
    {
        cells.Remove(pair.Below);
        cells[cells.IndexOf(pair.Above)] = pair.Above with
        {
            RowSpan = pair.Above.RowSpan + pair.Below.RowSpan,
            Text = Join(pair.Above.Text, pair.Below.Text),
        };
    }

    private static string Join(string above, string below) =>
        above.Length == 0 ? below : below.Length == 0 ? above : above + "\n" + below;

    private static bool HasLetter(string text) => text.Any(char.IsLetter);

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    private static bool StartsWithOrdinal(string text) => Ordinal().IsMatch(Squeeze(text));

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // A label over many rows stands in their middle, which may be on the second page.
    [GeneratedRegex("^(三、|[（(][一二三四五六七][）)])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupOrdinal();

    [GeneratedRegex(@"^[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．，]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinal();
}
