using System.Text.RegularExpressions;

namespace Warehouse.Reading.Documents.Pdf;

/// <summary>The lines of a page that stand in no table, without the page number.</summary>
internal static partial class PageText
{
    private const double Margin = 0.12;

    /// <summary>The page with the line of each word.</summary>
    public static PdfPage Number(PdfPage page) => page with
    {
        Words = [.. TextLine.Of(page.Words).SelectMany((line, i) => line.Words.Select(word => word with { Line = i + 1 }))],
    };

    /// <summary>The lines outside the tables, from the top.</summary>
    public static IReadOnlyList<TextLine> Outside(PdfPage page, IReadOnlyList<RuledTable> tables)
    {
        var words = page.Words.Where(word => !tables.Any(table => table.Box.Contains(word.Box.CentreX, word.Box.CentreY)));
        return [.. TextLine.Of(words).Where(line => !IsPageNumber(line, page))];
    }

    private static bool IsPageNumber(TextLine line, PdfPage page) =>
        (line.Box.CentreY < Margin * page.Height || line.Box.CentreY > (1 - Margin) * page.Height) && PageNumber().IsMatch(line.Text);

    [GeneratedRegex(@"^[-—–－·\s]*(第\s*)?\d{1,4}(\s*页(\s*[,，]?\s*共\s*\d{1,4}\s*页)?)?(\s*/\s*\d{1,4})?[-—–－·\s]*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();
}
