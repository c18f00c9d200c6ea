using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Text;

/// <summary>The styles of text in which reports are found.</summary>
public static class TextStyles
{
    /// <summary>Every style, each once.</summary>
    public static IReadOnlyList<TextStyle> All { get; } =
    [
        new("tabs", TextTables.Tabs),
        new("tabs-with-empty-places", TextTables.TabsWithEmptyPlaces),
        new("tabs-three-pages", TextTables.Tabs) { Tables = TableShapes.ThreePages, Print = new PrintStyle { BlankMark = "—" } },
        new("markdown", TextTables.Markdown) { MediaType = "text/markdown" },
        new("own-lines", TextTables.LabelsAndFiguresOnOwnLines) { Print = new PrintStyle { BlankMark = "/" } },
    ];
}
