using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Copies the part of a data sheet from the frame, with the rows, links and notes on missing figures in their places.</summary>
internal sealed class SheetPart(DataTable table, string missingTitle, string missingNote)
{
    // The elements that come after hyperlinks in CT_Worksheet (ECMA-376, 18.3.1.99); links and prompts stand before the first of them.
    private static readonly HashSet<string> AfterLinks =
        ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "drawing", "legacyDrawing",
            "tableParts", "extLst"];

    // A prompt that names very many single cells makes Excel slow; then the note on the header has to do.
    private const int LongestPromptList = 500;

    private static readonly string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Ids of the link relationships by target, in the order of first use.</summary>
    public Dictionary<string, string> LinkIds { get; } = [];

    /// <summary>Copies the part.</summary>
    public void Copy(Stream frame, Stream target, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(frame);
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        RowStream? rows = null;
        var linksWritten = false;
        reader.MoveToContent();
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            if (!linksWritten && AfterLinks.Contains(reader.LocalName))
            {
                WritePrompt(writer, rows!.Missing.Ranges);
                WriteLinks(writer, rows.Links);
                linksWritten = true;
            }

            switch (reader.LocalName)
            {
                case "sheetData":
                    rows = new RowStream(table, (XElement)XNode.ReadFrom(reader));
                    // What stands before is written first, so that the rows come after it.
                    writer.Flush();
                    using (var xml = new Utf8Xml(target))
                        rows.Write(xml, cancellationToken);
                    break;
                case "dimension":
                    WriteDimension(writer);
                    reader.Skip();
                    break;
                default:
                    writer.WriteNode(reader, defattr: false);
                    break;
            }
        }

        writer.WriteEndElement();
    }

    private void WriteDimension(XmlWriter writer)
    {
        writer.WriteStartElement("dimension", RowStream.Main.NamespaceName);
        writer.WriteAttributeString("ref", table.Reference);
        writer.WriteEndElement();
    }

    private void WritePrompt(XmlWriter writer, IReadOnlyList<string> ranges)
    {
        if (ranges.Count is 0 or > LongestPromptList)
            return;
        var ns = RowStream.Main.NamespaceName;
        writer.WriteStartElement("dataValidations", ns);
        writer.WriteAttributeString("count", "1");
        writer.WriteStartElement("dataValidation", ns);
        writer.WriteAttributeString("allowBlank", "1");
        writer.WriteAttributeString("showInputMessage", "1");
        writer.WriteAttributeString("promptTitle", missingTitle);
        writer.WriteAttributeString("prompt", missingNote);
        writer.WriteAttributeString("sqref", string.Join(' ', ranges));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteLinks(XmlWriter writer, List<(string Cell, string Url)> links)
    {
        if (links.Count == 0)
            return;
        var ns = RowStream.Main.NamespaceName;
        writer.WriteStartElement("hyperlinks", ns);
        foreach (var (cell, url) in links)
        {
            writer.WriteStartElement("hyperlink", ns);
            writer.WriteAttributeString("ref", cell);
            writer.WriteAttributeString("r", "id", Relationships, IdOf(url));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private string IdOf(string url)
    {
        if (!LinkIds.TryGetValue(url, out var id))
            LinkIds[url] = id = string.Create(CultureInfo.InvariantCulture, $"link{LinkIds.Count + 1}");
        return id;
    }
}
