using System.Globalization;
using System.Text;

namespace Warehouse.SampleReports.Pdf;

/// <summary>
/// Writes a PDF 1.4 of text and lines (ISO 32000-1). The font is not embedded and its codes are UTF-16 code units, which a ToUnicode map
/// says; Chinese characters are one em wide, ASCII half.
/// </summary>
public sealed class PdfFile
{
    /// <summary>Width of a page (A4), in points.</summary>
    public const double Width = 595;

    /// <summary>Height of a page (A4), in points.</summary>
    public const double Height = 842;

    private readonly List<StringBuilder> _pages = [];

    /// <summary>Number of pages so far.</summary>
    public int PageCount => _pages.Count;

    /// <summary>Begins a page.</summary>
    public void AddPage() => _pages.Add(new StringBuilder());

    /// <summary>Writes a line of text on the last page.</summary>
    /// <param name="left">Its left end, in points from the left.</param>
    /// <param name="baseLine">Its base line, in points from the top.</param>
    /// <param name="size">Size of the characters, in points.</param>
    /// <param name="text">The text.</param>
    public void Text(double left, double baseLine, double size, string text) => _pages[^1].Append(CultureInfo.InvariantCulture,
        $"BT /F1 {size:0.##} Tf {left:0.##} {Height - baseLine:0.##} Td <{Hex(text)}> Tj ET\n");

    /// <summary>Draws a line on the last page; distances from the upper left corner.</summary>
    public void Line(double x1, double y1, double x2, double y2) => _pages[^1].Append(CultureInfo.InvariantCulture,
        $"0.5 w {x1:0.##} {Height - y1:0.##} m {x2:0.##} {Height - y2:0.##} l S\n");

    /// <summary>Fills a rectangle on the last page; distances from the upper left corner.</summary>
    public void Bar(double left, double top, double width, double height) => _pages[^1].Append(CultureInfo.InvariantCulture,
        $"{left:0.##} {Height - top - height:0.##} {width:0.##} {height:0.##} re f\n");

    /// <summary>Width of a text in points.</summary>
    public static double WidthOf(string text, double size) => text.Sum(c => char.IsAscii(c) ? 0.5 : 1.0) * size;

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var kids = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{8 + (2 * i)} 0 R"));
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor 5 0 R /DW 1000 /W [32 126 500] /CIDToGIDMap /Identity >>",
            "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] "
                + "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            Stream(UnicodeMap()),
            "<< /Font << /F1 3 0 R >> >>",
        };
        foreach (var page in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] "
                + $"/Resources 7 0 R /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(page.ToString()));
        }

        return Assemble(objects);
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    // Code units stand for themselves; a range may not cross its last byte, and a block holds a hundred ranges.
    private static string UnicodeMap()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in Enumerable.Range(0, 256).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfrange\n");
            foreach (var high in block)
                map.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            map.Append("endbfrange\n");
        }

        return map.Append("endcmap end end").ToString();
    }
}
