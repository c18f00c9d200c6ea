using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>
/// Colours of series: theme colours whose lightness differs, and for lines also dashes and markers, so that a grey print stays readable.
/// </summary>
internal static class SeriesLook
{
    private static readonly A.SchemeColorValues[] Colours =
    [
        A.SchemeColorValues.Accent1, A.SchemeColorValues.Accent3, A.SchemeColorValues.Accent4, A.SchemeColorValues.Accent5,
        A.SchemeColorValues.Accent2, A.SchemeColorValues.Accent6,
    ];

    private static readonly A.PresetLineDashValues[] Dashes =
    [
        A.PresetLineDashValues.Solid, A.PresetLineDashValues.Dash, A.PresetLineDashValues.SystemDot, A.PresetLineDashValues.LargeDash,
    ];

    private static readonly C.MarkerStyleValues[] Markers =
    [
        C.MarkerStyleValues.Circle, C.MarkerStyleValues.Square, C.MarkerStyleValues.Diamond, C.MarkerStyleValues.Triangle,
    ];

    public static C.ChartShapeProperties Line(uint index) => new(
        new A.Outline(Fill(index), new A.PresetDash { Val = Dashes[index % Dashes.Length] }, new A.Round())
        {
            Width = 28575, CapType = A.LineCapValues.Round,
        });

    public static C.Marker Marker(uint index) => new(
        new C.Symbol { Val = Markers[index % Markers.Length] },
        new C.Size { Val = 6 },
        new C.ChartShapeProperties(Fill(index), new A.Outline(Fill(index)) { Width = 9525 }));

    public static C.ChartShapeProperties Bar(uint index) => new(Fill(index), new A.Outline(White()) { Width = 6350 });

    public static A.SolidFill Grey() =>
        new(new A.SchemeColor(new A.LuminanceModulation { Val = 85000 }) { Val = A.SchemeColorValues.Background1 });

    private static A.SolidFill White() => new(new A.SchemeColor { Val = A.SchemeColorValues.Background1 });

    private static A.SolidFill Fill(uint index) => new(new A.SchemeColor { Val = Colours[index % Colours.Length] });
}
