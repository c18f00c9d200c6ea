using ClosedXML.Excel;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>How sheets come out of a printer: A4 landscape, one page wide (and tall where that stays legible), page numbers, headers repeated.</summary>
internal static class PrintLook
{
    public static void Apply(IXLWorksheet sheet, string title, int? headerRow, bool onePage)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, onePage ? 1 : 0);
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.7).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        page.Header.Left.AddText(Plain(title));
        page.Header.Right.AddText("&A");
        page.Footer.Center.AddText("&P / &N");
        if (headerRow is { } row)
            page.SetRowsToRepeatAtTop(row, row);
    }

    // An ampersand starts a code in headers and footers; doubled it is itself.
    private static string Plain(string text) => CellText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
}
