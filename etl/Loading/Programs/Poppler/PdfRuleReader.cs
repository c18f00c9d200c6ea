using System.Xml;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Pdf;

namespace Warehouse.Etl.Loading.Programs.Poppler;

/// <summary>Reads the lines drawn on each page from what <c>pdftocairo -svg</c> prints: <c>pdftotext</c> gives words only.</summary>
internal sealed class PdfRuleReader
{
    private const int MaxRules = 100_000;
    private static readonly HashSet<string> NotOnThePage = ["defs", "symbol", "clipPath", "mask", "pattern"];
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
    };

    private readonly List<IReadOnlyList<PageRule>> _pages = [];
    private readonly Stack<SvgTransform> _transforms = [];
    private List<PageRule> _rules = [];
    private int _count;

    private PdfRuleReader()
    {
    }

    /// <summary>The rules of each page, in the order of the pages.</summary>
    /// <exception cref="XmlException">The output is cut or malformed.</exception>
    /// <exception cref="DocumentRefusedException">There are more than 100,000 rules.</exception>
    public static IReadOnlyList<IReadOnlyList<PageRule>> Read(Stream output)
    {
        var reader = new PdfRuleReader();
        using var xml = XmlReader.Create(output, Settings);
        reader.ReadPages(xml);
        return reader._pages.Count > 0 ? reader._pages : [reader._rules];
    }

    private void ReadPages(XmlReader xml)
    {
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && NotOnThePage.Contains(xml.LocalName))
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
                Open(xml);
            else if (xml.NodeType == XmlNodeType.EndElement)
                _transforms.Pop();
            xml.Read();
        }
    }

    private void Open(XmlReader xml)
    {
        if (xml.LocalName == "page")
        {
            _rules = [];
            _pages.Add(_rules);
        }

        var transform = (_transforms.Count > 0 ? _transforms.Peek() : SvgTransform.Identity)
            .Of(SvgTransform.Parse(xml.GetAttribute("transform")));
        if (xml.LocalName == "path" && Paint(xml) is { } isStroked && xml.GetAttribute("d") is { } data)
        {
            var before = _rules.Count;
            SvgPath.AddRules(data, isStroked, transform, _rules);
            _count += _rules.Count - before;
            if (_count > MaxRules)
                throw new DocumentRefusedException(
                    RefusalReason.LimitExceeded, $"The PDF draws more than {MaxRules} lines; it is no annual report.");
        }

        if (!xml.IsEmptyElement)
            _transforms.Push(transform);
    }

    // True for a stroke, false for a fill, null for what is white or not painted. Newer versions write attributes where older ones wrote
    // a style.
    private static bool? Paint(XmlReader xml)
    {
        if (Colour(xml, "stroke") is { } stroke)
            return IsVisible(stroke) ? true : null;
        return Colour(xml, "fill") is { } fill && IsVisible(fill) ? false : null;
    }

    private static string? Colour(XmlReader xml, string property)
    {
        var value = xml.GetAttribute(property) ?? xml.GetAttribute("style")?.Split(';', StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.StartsWith(property + ":", StringComparison.Ordinal))?[(property.Length + 1)..];
        return value is null or "none" ? null : value;
    }

    private static bool IsVisible(string colour) =>
        colour.Replace(" ", "", StringComparison.Ordinal) is not ("rgb(100%,100%,100%)" or "white" or "#ffffff");
}
