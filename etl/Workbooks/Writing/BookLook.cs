using ClosedXML.Excel;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Fonts, colours and lines of the books: one theme, fonts that Windows and WPS have, shades that stay apart in grey.</summary>
internal static class BookLook
{
    public const string Font = "等线";
    private const double BodySize = 10;

    /// <summary>Height of a line of body text, in points.</summary>
    public const double LineHeight = 15;

    /// <summary>Tallest row that Excel shows, in points.</summary>
    public const double TallestRow = 409;

    public static readonly XLColor Ink = XLColor.FromTheme(XLThemeColor.Text2);
    public static readonly XLColor Accent = XLColor.FromTheme(XLThemeColor.Accent1);
    public static readonly XLColor Line = XLColor.FromHtml("#D0D5DD");
    public static readonly XLColor Faint = XLColor.FromHtml("#EEF2F7");
    public static readonly XLColor MissingFill = XLColor.FromHtml("#D9D9D9");
    public static readonly XLColor Muted = XLColor.FromHtml("#667085");
    public static readonly XLColor AlertInk = XLColor.FromHtml("#9C2A00");
    public static readonly XLColor AlertFill = XLColor.FromHtml("#FCE4D6");
    public static readonly XLColor LinkInk = XLColor.FromTheme(XLThemeColor.Hyperlink);

    /// <summary>Sets theme colours and the font of a new workbook.</summary>
    public static void Apply(XLWorkbook workbook)
    {
        var theme = workbook.Theme;
        theme.Text2 = XLColor.FromHtml("#1F3864");
        theme.Background2 = XLColor.FromHtml("#EEF2F7");
        theme.Accent1 = XLColor.FromHtml("#1F4E79");
        theme.Accent2 = XLColor.FromHtml("#2E86C1");
        theme.Accent3 = XLColor.FromHtml("#8FBFE0");
        theme.Accent4 = XLColor.FromHtml("#C0561A");
        theme.Accent5 = XLColor.FromHtml("#E3A857");
        theme.Accent6 = XLColor.FromHtml("#7F8C8D");
        theme.Hyperlink = XLColor.FromHtml("#0B5CAD");
        workbook.Style.Font.SetFontName(Font).Font.SetFontSize(BodySize);
        workbook.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
    }

    /// <summary>Gives a cell or range its look.</summary>
    public static void Apply(IXLStyle style, PageStyle look)
    {
        switch (look)
        {
            case PageStyle.Title:
                // Names of agencies can be long: a title shrinks rather than to be cut.
                style.Font.SetFontSize(22).Font.SetBold().Font.SetFontColor(Ink).Alignment.SetShrinkToFit();
                break;
            case PageStyle.Subtitle:
                style.Font.SetFontSize(12).Font.SetFontColor(Muted);
                break;
            case PageStyle.Heading:
                style.Font.SetFontSize(12).Font.SetBold().Font.SetFontColor(Ink).Border.SetBottomBorder(XLBorderStyleValues.Medium)
                    .Border.SetBottomBorderColor(Accent);
                break;
            case PageStyle.Header:
                Header(style);
                break;
            case PageStyle.Note:
                style.Font.SetFontColor(Muted).Font.SetFontSize(9).Alignment.SetWrapText().Alignment.SetVertical(
                    XLAlignmentVerticalValues.Top);
                break;
            case PageStyle.Link or PageStyle.TableLink:
                if (look == PageStyle.TableLink)
                    Lines(style);
                style.Font.SetFontColor(LinkInk).Font.SetUnderline().Alignment.SetHorizontal(
                    XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
                break;
            case PageStyle.Key or PageStyle.KeyShare:
                style.Font.SetFontSize(18).Font.SetBold().Font.SetFontColor(Accent).Alignment.SetHorizontal(
                    XLAlignmentHorizontalValues.Center)
                    .Fill.SetBackgroundColor(Faint).NumberFormat.SetFormat(
                    look == PageStyle.Key ? NumberFormats.Count : NumberFormats.Share);
                break;
            case PageStyle.Text:
                break;
            default:
                Table(style, look);
                break;
        }
    }

    /// <summary>The header of a table.</summary>
    public static void Header(IXLStyle style) =>
        style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Accent).Alignment.SetHorizontal(
        XLAlignmentHorizontalValues.Center)
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText().Border.SetOutsideBorder(
            XLBorderStyleValues.Thin)
            .Border.SetOutsideBorderColor(Line);

    /// <summary>Thin lines around a cell of a table.</summary>
    public static IXLStyle Lines(IXLStyle style) =>
        style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(Line);

    /// <summary>A figure that was not reported.</summary>
    public static void NotReported(IXLStyle style) => Lines(style).Fill.SetBackgroundColor(MissingFill);

    /// <summary>A figure that exists and is not shown.</summary>
    public static void NotShown(IXLStyle style) =>
        Lines(style).Fill.SetPatternType(XLFillPatternValues.LightUp).Fill.SetPatternColor(Muted).Fill.SetBackgroundColor(XLColor.White);

    private static void Table(IXLStyle style, PageStyle look)
    {
        Lines(style);
        switch (look)
        {
            case PageStyle.Label or PageStyle.Value:
                style.Alignment.SetWrapText().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
                break;
            case PageStyle.Upright:
                style.Alignment.SetTextRotation(90).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
                break;
            case PageStyle.Remark:
                style.Font.SetFontColor(Muted).Font.SetFontSize(9).Alignment.SetHorizontal(
                    XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
                break;
            case PageStyle.Alert:
                style.Font.SetFontColor(AlertInk).Fill.SetBackgroundColor(AlertFill).Alignment.SetWrapText();
                break;
            case PageStyle.Lacking:
                style.Border.SetLeftBorder(XLBorderStyleValues.None).Font.SetFontColor(AlertInk).Font.SetFontSize(9).NumberFormat.SetFormat(
                    NumberFormats.Lacking)
                    .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetShrinkToFit();
                break;
            default:
                style.NumberFormat.SetFormat(Format(look)).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
                break;
        }
    }

    private static string Format(PageStyle look) => look switch
    {
        PageStyle.Amount => NumberFormats.Amount,
        PageStyle.Ratio => NumberFormats.Ratio,
        PageStyle.RatioChange => NumberFormats.RatioChange,
        PageStyle.Share => NumberFormats.Share,
        PageStyle.Growth => NumberFormats.Growth,
        PageStyle.Change => NumberFormats.Change,
        PageStyle.AmountChange => NumberFormats.AmountChange,
        PageStyle.Plain => NumberFormats.Plain,
        _ => NumberFormats.Count,
    };
}
