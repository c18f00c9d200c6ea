using ClosedXML.Excel;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// How sheets come out of a printer: A4 landscape, fitted to the width of one page or of as few as stay legible, page numbers, headers and
/// first
/// columns repeated, and on every page what an empty cell means.
/// </summary>
internal static class PrintLook
{
    // A4 landscape between the margins, in points.
    private const double PaperWidth = 842 - 2 * SideMargin * 72;
    private const double SideMargin = 0.4;

    // A digit is 5.3 points wide in Excel and 7 where the fonts of Office are missing; the wider one decides.
    private const double DigitWidth = 7;

    // Body text of 10 points is then printed with 7.
    private const double SmallestScale = 0.7;

    private const int MostPagesWide = 5;

    /// <summary>What Excel adds to the width of every column for the space at its sides, in digits.</summary>
    public const double Padding = 0.71;

    /// <summary>Sets up a sheet.</summary>
    public static void Apply(IXLWorksheet sheet, BookIdentity identity, BookNotes notes, int? headerRow)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.Margins.SetLeft(SideMargin).SetRight(SideMargin).SetTop(0.6).SetBottom(0.55).SetHeader(0.25).SetFooter(0.25);
        page.CenterHorizontally = true;
        page.ScaleHFWithDocument = false;
        page.Header.Left.AddText(Plain(identity.Title));
        page.Header.Right.AddText("&A");
        page.Footer.Left.AddText(Plain(notes.Legend));
        page.Footer.Right.AddText("&P / &N");
        if (headerRow is { } row)
            page.SetRowsToRepeatAtTop(row, row);
    }

    /// <summary>Fits a designed sheet.</summary>
    public static void Fit(IXLWorksheet sheet, PrintFit fit, IReadOnlyList<double> widths)
    {
        if (fit == PrintFit.OwnBreaks)
            sheet.PageSetup.Scale = Math.Min(100, (int)(PaperWidth / (widths.Sum(width => width + Padding) * DigitWidth) * 100));
        else
            sheet.PageSetup.FitToPages(1, fit == PrintFit.OnePage ? 1 : 0);
    }

    /// <summary>The fewest pages side by side on which the columns stay legible, where the first ones stand on each.</summary>
    /// <param name="widths">Widths of the columns in digits.</param>
    /// <param name="repeated">Columns that stand on every page.</param>
    public static int PagesWide(IReadOnlyList<double> widths, int repeated)
    {
        var (room, first) = (PaperWidth / SmallestScale / DigitWidth, widths.Take(repeated).Sum(width => width + Padding));
        var (pages, used) = (1, first);
        foreach (var width in widths.Skip(repeated).Select(width => width + Padding))
        {
            if (used + width > room)
                (pages, used) = (pages + 1, first);
            used += width;
        }

        return Math.Min(pages, MostPagesWide);
    }

    // An ampersand starts a code in headers and footers; doubled it is itself.
    private static string Plain(string text) => CellText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
}
