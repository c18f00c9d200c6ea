using System.Globalization;
using DocumentFormat.OpenXml;
using Warehouse.Etl.Workbooks.Writing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>Writes a chart as DrawingML.</summary>
internal static class ChartXml
{
    private const uint CategoryAxisId = 1001;
    private const uint ValueAxisId = 1002;

    public static C.ChartSpace Write(Chart chart) => new(
        new C.Date1904 { Val = false },
        new C.RoundedCorners { Val = false },
        new C.Chart([.. Body(chart)]),
        new C.TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(Font(1000, bold: false)), new A.EndParagraphRunProperties { Language = "zh-CN" })));

    private static IEnumerable<OpenXmlElement> Body(Chart chart)
    {
        yield return Title(CellText.Heading(chart.Title));
        yield return new C.AutoTitleDeleted { Val = false };
        yield return new C.PlotArea(new C.Layout(), Plot(chart), CategoryAxis(chart), ValueAxis(chart));
        // One series needs nothing to tell it from others.
        if (chart.Series.Count > 1)
            yield return new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false });
        yield return new C.PlotVisibleOnly { Val = true };
        yield return new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap };
    }

    private static OpenXmlCompositeElement Plot(Chart chart)
    {
        OpenXmlCompositeElement plot = chart.Kind == ChartKind.Line
            ? new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false })
            : new C.BarChart(
                new C.BarDirection { Val = chart.Kind == ChartKind.Bar ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
                new C.BarGrouping { Val = Grouping(chart.Kind) },
                new C.VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
            plot.Append(Series(chart, chart.Series[i], (uint)i));
        if (chart.Kind == ChartKind.Line)
        {
            plot.Append(new C.ShowMarker { Val = true });
        }
        else
        {
            plot.Append(new C.GapWidth { Val = 60 });
            if (chart.Kind is ChartKind.Stacked or ChartKind.StackedShare)
                plot.Append(new C.Overlap { Val = 100 });
        }

        plot.Append(new C.AxisId { Val = CategoryAxisId }, new C.AxisId { Val = ValueAxisId });
        return plot;
    }

    private static C.BarGroupingValues Grouping(ChartKind kind) => kind switch
    {
        ChartKind.StackedShare => C.BarGroupingValues.PercentStacked,
        ChartKind.Stacked => C.BarGroupingValues.Stacked,
        _ => C.BarGroupingValues.Clustered,
    };

    private static OpenXmlCompositeElement Series(Chart chart, ChartSeries series, uint index)
    {
        OpenXmlCompositeElement element = chart.Kind == ChartKind.Line ? new C.LineChartSeries() : new C.BarChartSeries();
        element.Append(
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.StringReference(new C.Formula(series.Name.Address), Cache(series.Name.Values))));
        if (chart.Kind == ChartKind.Line)
            element.Append(SeriesLook.Line(index), SeriesLook.Marker(index));
        else
            element.Append(SeriesLook.Bar(index), new C.InvertIfNegative { Val = false });
        element.Append(
            new C.CategoryAxisData(new C.StringReference(new C.Formula(chart.Categories.Address), Cache(chart.Categories.Values))),
            new C.Values(new C.NumberReference(new C.Formula(series.Values.Address), Cache(series.Values.Values, chart.NumberFormat))));
        if (chart.Kind == ChartKind.Line)
            element.Append(new C.Smooth { Val = false });
        return element;
    }

    private static C.StringCache Cache(IReadOnlyList<string> values)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)values.Count });
        for (var i = 0; i < values.Count; i++)
            cache.Append(new C.StringPoint(new C.NumericValue(values[i])) { Index = (uint)i });
        return cache;
    }

    private static C.NumberingCache Cache(IReadOnlyList<double?> values, string format)
    {
        var cache = new C.NumberingCache(new C.FormatCode(format), new C.PointCount { Val = (uint)values.Count });
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
                cache.Append(new C.NumericPoint(new C.NumericValue(value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)i });
        }

        return cache;
    }

    private static C.CategoryAxis CategoryAxis(Chart chart) => new(
        new C.AxisId { Val = CategoryAxisId },
        new C.Scaling(new C.Orientation { Val = chart.Kind == ChartKind.Bar ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = chart.Kind == ChartKind.Bar ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = ValueAxisId },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false });

    private static C.ValueAxis ValueAxis(Chart chart) => new(
        new C.AxisId { Val = ValueAxisId },
        new C.Scaling([new C.Orientation { Val = C.OrientationValues.MinMax }, .. Highest(chart), new C.MinAxisValue { Val = 0 }]),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = chart.Kind == ChartKind.Bar ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(SeriesLook.Grey()) { Width = 6350 })),
        new C.NumberingFormat { FormatCode = chart.Kind == ChartKind.StackedShare ? "0%" : chart.NumberFormat, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = CategoryAxisId },
        new C.Crosses { Val = chart.Kind == ChartKind.Bar ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    private static IEnumerable<C.MaxAxisValue> Highest(Chart chart) => chart.Highest is { } end ? [new() { Val = end }] : [];

    private static C.Title Title(string text) => new(
        new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(Font(1100, bold: true)),
            new A.Run(TitleRun(), new A.Text(text))))),
        new C.Overlay { Val = false });

    private static A.RunProperties TitleRun() =>
        new(new A.LatinFont { Typeface = BookLook.Font }, new A.EastAsianFont { Typeface = BookLook.Font })
        {
            Language = "zh-CN", FontSize = 1100, Bold = true,
        };

    private static A.DefaultRunProperties Font(int size, bool bold) =>
        new(new A.LatinFont { Typeface = BookLook.Font }, new A.EastAsianFont { Typeface = BookLook.Font })
        {
            FontSize = size,
            Bold = bold
        };
}
