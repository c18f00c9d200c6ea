using System.Text;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Html;

/// <summary>The styles of pages that agencies publish.</summary>
public static class HtmlStyles
{
    /// <summary>A plain page of a content management system.</summary>
    public static HtmlStyle Cms { get; } = new("cms");

    /// <summary>Every style, each once.</summary>
    public static IReadOnlyList<HtmlStyle> All { get; } =
    [
        Cms,
        new("word-pasted") { Cell = HtmlCells.WordPasted },
        new("nested-layout-tables") { Page = HtmlPages.NestedLayoutTables, Print = new PrintStyle { BlankMark = "/" } },
        new("odd-column-spans") { Tables = TableShapes.OddColumnSpans, Print = new PrintStyle { BlankMark = "\u3000" } },
        new("gbk-undeclared") { Page = HtmlPages.Undeclared, Encoding = Gbk() },
        new("gbk-declared") { Page = HtmlPages.GbkDeclared, Encoding = Gbk(), Print = new PrintStyle { BlankMark = "—" } },
        new("three-pages") { Tables = TableShapes.ThreePages },
        new("cut-labels") { Cell = HtmlCells.CutAcrossSpans, Print = new PrintStyle { ThousandsSeparators = true } },
        new("config-detail") { Page = HtmlPages.ConfigDetail, Print = new PrintStyle { BlankMark = "\u00A0" } },
        new("script-string") { Page = HtmlPages.ScriptString },
        new("metadata-table-first") { Page = HtmlPages.MetadataTableFirst, Print = new PrintStyle { FullWidthDigits = true } },
    ];

    private static Encoding Gbk() => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
}
