using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>Adds charts to a sheet, with ids that depend on nothing but their order.</summary>
internal static class ChartSheet
{
    public static void Add(WorksheetPart part, IReadOnlyList<PlacedChart> charts)
    {
        const string DrawingId = "charts";
        var drawings = part.AddNewPart<DrawingsPart>(DrawingId);
        drawings.WorksheetDrawing = new Xdr.WorksheetDrawing();
        for (var i = 0; i < charts.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"chart{i + 1}");
            var chart = drawings.AddNewPart<ChartPart>(id);
            chart.ChartSpace = ChartXml.Write(charts[i].Chart);
            chart.ChartSpace.Save();
            drawings.WorksheetDrawing.Append(Frame(charts[i], id, i));
        }

        drawings.WorksheetDrawing.Save();
        Place(part.Worksheet, new Drawing { Id = DrawingId });
    }

    // Before the drawings of notes and the tables, as the schema wants it.
    private static void Place(Worksheet sheet, Drawing drawing)
    {
        OpenXmlElement? next = sheet.Elements<LegacyDrawing>().FirstOrDefault();
        next ??= sheet.Elements<TableParts>().FirstOrDefault();
        if (next is null)
            sheet.Append(drawing);
        else
            sheet.InsertBefore(drawing, next);
    }

    private static Xdr.TwoCellAnchor Frame(PlacedChart placed, string id, int index) => new(
        new Xdr.FromMarker(Column(placed.Place.FirstColumn), new Xdr.ColumnOffset("0"), Row(placed.Place.FirstRow), new Xdr.RowOffset("0")),
        new Xdr.ToMarker(Column(placed.Place.LastColumn), new Xdr.ColumnOffset("0"), Row(placed.Place.LastRow), new Xdr.RowOffset("0")),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties
                {
                    Id = (uint)index + 2, Name = placed.Chart.Title, Description = placed.Chart.AltText,
                },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(
            new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            Macro = "",
        },
        new Xdr.ClientData());

    private static Xdr.ColumnId Column(int column) => new((column - 1).ToString(CultureInfo.InvariantCulture));

    private static Xdr.RowId Row(int row) => new((row - 1).ToString(CultureInfo.InvariantCulture));
}
