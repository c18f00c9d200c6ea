using System.Globalization;
using System.Xml;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Pdf;

namespace Warehouse.Etl.Loading.Programs.Poppler;

/// <summary>Reads the pages and words that <c>pdftotext -bbox</c> prints.</summary>
internal static class PdfWordReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreWhitespace = true,
    };

    /// <summary>The pages with their words, without rules.</summary>
    /// <param name="output">What the program prints.</param>
    /// <param name="maxWords">How many words there may be.</param>
    /// <exception cref="XmlException">The output is cut or malformed.</exception>
    /// <exception cref="DocumentRefusedException">There are more words.</exception>
    public static List<PdfPage> Read(Stream output, int maxWords)
    {
        var pages = new List<PdfPage>();
        var words = new List<PageWord>();
        var count = 0;
        using var xml = XmlReader.Create(output, Settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "page")
            {
                words = [];
                pages.Add(new PdfPage(pages.Count + 1, Number(xml, "height"), words, []));
            }
            else if (xml.LocalName == "word")
            {
                if (++count > maxWords)
                    throw new DocumentRefusedException(
                        RefusalReason.LimitExceeded, $"The PDF holds more than {maxWords} words; it is no annual report.");
                var box = new PageBox(Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"));
                var text = xml.ReadString().Trim();
                if (text.Length > 0)
                    words.Add(new PageWord(text, box, pages.Count));
            }
        }

        return pages;
    }

    private static double Number(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? Math.Clamp(number, -100_000, 100_000) : 0;
}
